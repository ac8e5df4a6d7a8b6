import type { Locale } from '@convolab/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemException } from '../http/problem.ts';

/** Who made a request. */
export interface SessionInfo {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly locale: Locale;
}

const sessions = new WeakMap<Request, SessionInfo>();

export function rememberSession(request: Request, session: SessionInfo): void {
  sessions.set(request, session);
}

export function sessionOf(request: Request): SessionInfo | null {
  return sessions.get(request) ?? null;
}

/** The session as a parameter, for the few handlers that are no endpoint of the table (streams, files). */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionInfo => {
  const session = sessionOf(context.switchToHttp().getRequest<Request>());
  if (session === null) throw new ProblemException('not-signed-in');
  return session;
});
