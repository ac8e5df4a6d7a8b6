import type { Account, Locale, SignIn } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { hashPassword } from '../../auth/auth.ts';
import type { SessionInfo } from '../../auth/session-info.ts';
import { SessionsService } from '../../auth/sessions.service.ts';
import { type ApiConfig, isLoopback } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { ProblemException } from '../../http/problem.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { SignInLimits } from './sign-in-limits.ts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly limits: SignInLimits,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /** @throws wrong-credentials, too-many-requests, demo-disabled */
  async signIn({ username, password }: SignIn, request: Request): Promise<Account> {
    const account = username.toLowerCase();
    await this.refuseDemo(account);
    const { userId } = await this.limits.guard({ account, address: request.ip ?? '' }, () =>
      this.sessions.signIn(account, password, request),
    );
    return this.repository.getAccount(userId);
  }

  signOut(session: SessionInfo, request: Request): Promise<void> {
    return this.sessions.signOut(session, request);
  }

  getAccount(userId: string): Promise<Account> {
    return this.repository.getAccount(userId);
  }

  async setLocale(userId: string, locale: Locale): Promise<Account> {
    await this.repository.setLocale(userId, locale);
    return this.repository.getAccount(userId);
  }

  /** Ends all sessions and begins a new one on `request`'s response. @throws wrong-credentials, too-many-requests */
  async changePassword(
    session: SessionInfo,
    passwords: { current: string; next: string },
    request: Request,
  ): Promise<void> {
    const who = { account: session.username, address: request.ip ?? '' };
    await this.limits.guard(who, () => this.sessions.checkPassword(session.userId, passwords.current));
    await this.repository.setPassword(session.userId, await hashPassword(passwords.next));
    await this.sessions.endAll(session.userId);
    await this.sessions.signIn(session.username, passwords.next, request);
  }

  /** Demo passwords are printed at start: they open nothing that others can reach. */
  private async refuseDemo(username: string): Promise<void> {
    if (isLoopback(this.config.host)) return;
    if (await this.repository.isDemo(username)) throw new ProblemException('demo-disabled');
  }
}
