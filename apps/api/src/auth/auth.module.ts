import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { ApiConfig } from '../config.ts';
import { CONFIG } from '../config.token.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { AuthGuard } from './auth.guard.ts';
import { AUTH } from './auth.token.ts';
import { createAuth } from './auth.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';

@Global()
@Module({
  providers: [
    {
      provide: AUTH,
      useFactory: (prisma: PrismaService, config: ApiConfig) => createAuth(prisma.client, config),
      inject: [PrismaService, CONFIG],
    },
    SessionsRepository,
    SessionsService,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AUTH, SessionsService],
})
export class AuthModule {}
