import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { ProblemException } from './problem.ts';

/** Turns whatever was thrown into a problem; what nobody foresaw is logged with the request's id and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = asProblem(error);
    if (problem.code === 'internal') {
      this.log.error({ requestId: request.id, err: error }, 'request failed');
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    const retryAfterSeconds = problem.params?.['retryAfterSeconds'];
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.toProblem(request.path)));
  }
}

function asProblem(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  const status = statusOf(error);
  if (status === 404) return new ProblemException('not-found');
  if (status === 413) return new ProblemException('body-too-large');
  if (status >= 400 && status < 500) {
    return new ProblemException('validation', undefined, [
      { path: [], message: 'Send a request with a JSON body in UTF-8.' },
    ]);
  }
  return new ProblemException('internal');
}

/** Of Nest's own exceptions and of those that the body parser throws. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
  return 500;
}
