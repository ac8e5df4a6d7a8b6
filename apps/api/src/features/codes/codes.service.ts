import type { Account, CodeInfo, RedeemCode } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { hashPassword } from '../../auth/auth.ts';
import type { SessionInfo } from '../../auth/session-info.ts';
import { SessionsService } from '../../auth/sessions.service.ts';
import { type ApiConfig, isLoopback } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { fieldProblem, ProblemException } from '../../http/problem.ts';
import { AccountsRepository } from '../accounts/accounts.repository.ts';
import { SignInLimits } from '../accounts/sign-in-limits.ts';
import { hashCode, isJoinCode } from './code-words.ts';
import { CodesRepository, type OpenCode, type Place } from './codes.repository.ts';

/** What a code gives: a password reset, or a place in a course with the name that the teacher gave. */
type Meaning =
  | {
      readonly kind: 'reset';
      readonly invitationId: string;
      readonly account: NonNullable<OpenCode['account']>;
    }
  | { readonly kind: 'place'; readonly place: Place; readonly name: string | null; readonly info: CodeInfo };

@Injectable()
export class CodesService {
  constructor(
    private readonly repository: CodesRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly limits: SignInLimits,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  /** @throws code-invalid, too-many-requests */
  async read(code: string, request: Request): Promise<CodeInfo> {
    const meaning = await this.find(code, request);
    if (meaning.kind === 'place') return meaning.info;
    return { purpose: 'password-reset', course: null, name: null, username: meaning.account.username };
  }

  /** Uses a code and leaves the person signed in. @throws code-invalid, username-taken, validation, too-many-requests */
  async redeem(redeem: RedeemCode, session: SessionInfo | null, request: Request): Promise<Account> {
    const meaning = await this.find(redeem.code, request);
    if (meaning.kind === 'reset') return this.resetPassword(meaning, redeem, request);
    const wantsAccount = redeem.username !== undefined || redeem.password !== undefined;
    if (session !== null && !wantsAccount && meaning.info.purpose !== 'first-teacher') {
      await this.repository.enroll(session.userId, meaning.place);
      return this.accounts.getAccount(session.userId);
    }
    return this.createAccount(meaning, redeem, request);
  }

  private async createAccount(
    { place, name: invitedName }: Extract<Meaning, { kind: 'place' }>,
    redeem: RedeemCode,
    request: Request,
  ): Promise<Account> {
    const name = need(redeem.name ?? invitedName, 'name', 'Give your name.');
    const username = need(redeem.username, 'username', 'Choose a user name.');
    const password = need(redeem.password, 'password', 'Choose a password.');
    const account = { name, username, passwordHash: await hashPassword(password), locale: redeem.locale };
    const userId = await this.repository.createAccount(account, place);
    await this.sessions.signIn(username, password, request);
    return this.accounts.getAccount(userId);
  }

  private async resetPassword(
    { invitationId, account }: Extract<Meaning, { kind: 'reset' }>,
    redeem: RedeemCode,
    request: Request,
  ): Promise<Account> {
    const password = need(redeem.password, 'password', 'Choose a new password.');
    if (account.isDemo && !isLoopback(this.config.host)) throw new ProblemException('demo-disabled');
    await this.repository.resetPassword(invitationId, account.id, await hashPassword(password));
    await this.sessions.endAll(account.id);
    await this.sessions.signIn(account.username, password, request);
    return this.accounts.getAccount(account.id);
  }

  private find(code: string, request: Request): Promise<Meaning> {
    return this.limits.guard({ account: null, address: request.ip ?? '' }, async () => {
      const meaning = isJoinCode(code) ? await this.findJoin(code) : await this.findOneTime(code);
      if (meaning === null) throw new ProblemException('code-invalid');
      return meaning;
    });
  }

  private async findJoin(code: string): Promise<Meaning | null> {
    const course = await this.repository.findJoinable(code);
    if (course === null) return null;
    return {
      kind: 'place',
      place: { courseId: course.id, role: 'student', invitationId: null },
      name: null,
      info: { purpose: 'join', course: { title: course.title }, name: null, username: null },
    };
  }

  private async findOneTime(code: string): Promise<Meaning | null> {
    const found = await this.repository.findOpen(hashCode(code));
    if (found === null) return null;
    const { id: invitationId, purpose, course, account, name, role } = found;
    if (purpose === 'password-reset') return account && { kind: 'reset', invitationId, account };
    return (
      course && {
        kind: 'place',
        place: { courseId: course.id, role, invitationId },
        name,
        info: { purpose, course: { title: course.title }, name, username: null },
      }
    );
  }
}

function need(value: string | null | undefined, field: string, message: string): string {
  if (value === null || value === undefined) throw fieldProblem(field, message);
  return value;
}
