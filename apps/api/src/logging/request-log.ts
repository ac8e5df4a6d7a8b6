import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { sessionOf } from '../auth/session-info.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Stands in the log and in the `X-Request-Id` header. */
    id: string;
  }
}

/** One line a request: what was asked for by whom, and how it went; never what it said. */
export function requestLog(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const startedAt = performance.now();
    request.id = randomUUID();
    response.setHeader('X-Request-Id', request.id);
    response.once('close', () => {
      const { statusCode } = response;
      const entry = {
        requestId: request.id,
        method: request.method,
        path: loggedPath(request.originalUrl),
        status: statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        userId: sessionOf(request)?.userId,
        aborted: response.writableFinished ? undefined : true,
      };
      if (statusCode >= 500) log.error(entry, 'request');
      else log.info(entry, 'request');
    });
    next();
  };
}

/** Of an API path all but the query; of a page's only its kind, because `/join/<code>` carries a code. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?', 1);
  if (path.startsWith('/api/')) return path;
  const [, kind = ''] = path.split('/');
  return `/${kind}`;
}
