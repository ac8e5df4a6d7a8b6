import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { SignInLimits } from './sign-in-limits.ts';

@Module({
  controllers: [AccountsController],
  providers: [AccountsRepository, AccountsService, SignInLimits],
  exports: [AccountsRepository, SignInLimits],
})
export class AccountsModule {}
