import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call, PublicCall } from '../../http/implements.decorator.ts';
import { Implements, ImplementsPublic } from '../../http/implements.decorator.ts';
import { AccountsService } from './accounts.service.ts';

@Controller()
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @ImplementsPublic(api.signIn)
  signIn({ body, request }: PublicCall<typeof api.signIn>): Promise<Answer<typeof api.signIn>> {
    return this.accounts.signIn(body, request);
  }

  @Implements(api.signOut)
  async signOut({ session, request }: Call<typeof api.signOut>): Promise<Answer<typeof api.signOut>> {
    await this.accounts.signOut(session, request);
    return { ok: true };
  }

  @Implements(api.getAccount)
  getAccount({ session }: Call<typeof api.getAccount>): Promise<Answer<typeof api.getAccount>> {
    return this.accounts.getAccount(session.userId);
  }

  @Implements(api.updateAccount)
  updateAccount({
    session,
    body,
  }: Call<typeof api.updateAccount>): Promise<Answer<typeof api.updateAccount>> {
    return this.accounts.setLocale(session.userId, body.locale);
  }

  @Implements(api.changePassword)
  async changePassword({
    session,
    body,
    request,
  }: Call<typeof api.changePassword>): Promise<Answer<typeof api.changePassword>> {
    await this.accounts.changePassword(session, body, request);
    return { ok: true };
  }
}
