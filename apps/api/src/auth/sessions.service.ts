import { LocaleSchema } from '@convolab/contracts';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import { type Observable, Subject } from 'rxjs';
import { ProblemException } from '../http/problem.ts';
import { type Auth, verifyPassword } from './auth.ts';
import { AUTH } from './auth.token.ts';
import type { SessionInfo } from './session-info.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** How stale `lastSeenAt` may be, so that not every request writes. */
const SEEN_EVERY_MS = 5 * 60 * 1_000;

/** Sessions of signed-in people, kept by the auth library in the database and named by an HttpOnly cookie. */
@Injectable()
export class SessionsService implements OnApplicationShutdown {
  private readonly endedSessions = new Subject<string>();
  /** Ids of sessions that were ended through this process; another process's streams find out by `isValid`. */
  readonly ended: Observable<string> = this.endedSessions.asObservable();

  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly repository: SessionsRepository,
  ) {}

  onApplicationShutdown(): void {
    this.endedSessions.complete();
  }

  /** Who sent the request. A session that is prolonged by it gets its new cookie on `response`. */
  async find(request: Request, response: Response): Promise<SessionInfo | null> {
    if (request.get('cookie') === undefined) return null;
    const { headers, response: found } = await this.auth.api.getSession({
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    });
    if (found === null) return null;
    setCookies(response, headers);
    const { session, user } = found;
    if (Date.now() - (user.lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS) await this.repository.touch(user.id);
    return {
      sessionId: session.id,
      userId: user.id,
      name: user.name,
      username: user.username ?? '',
      locale: LocaleSchema.parse(user.locale),
    };
  }

  /** Whether a session has neither been ended nor expired: streams ask again at intervals. */
  isValid(sessionId: string): Promise<boolean> {
    return this.repository.isLive(sessionId);
  }

  /** Checks the password and begins a session, whose cookie goes on `response`. @throws wrong-credentials */
  async signIn(username: string, password: string, request: Request): Promise<{ userId: string }> {
    try {
      const { headers, response } = await this.auth.api.signInUsername({
        body: { username, password },
        headers: fromNodeHeaders(request.headers),
        returnHeaders: true,
      });
      if (request.res !== undefined) setCookies(request.res, headers);
      return { userId: response.user.id };
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500)
        throw new ProblemException('wrong-credentials');
      throw error;
    }
  }

  /** @throws wrong-credentials */
  async checkPassword(userId: string, password: string): Promise<void> {
    const stored = await this.repository.findPasswordHash(userId);
    if (stored === null || !(await verifyPassword(stored, password))) {
      throw new ProblemException('wrong-credentials');
    }
  }

  async signOut(session: SessionInfo, request: Request): Promise<void> {
    const { headers } = await this.auth.api.signOut({
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    });
    if (request.res !== undefined) setCookies(request.res, headers);
    this.endedSessions.next(session.sessionId);
  }

  /** Ends every session of a person: after a password was changed or reset. */
  async endAll(userId: string): Promise<void> {
    const ids = await this.repository.idsOf(userId);
    await this.repository.deleteAllOf(userId);
    for (const id of ids) this.endedSessions.next(id);
  }
}

function setCookies(response: Response, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
}
