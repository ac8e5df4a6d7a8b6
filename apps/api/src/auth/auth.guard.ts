import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { ProblemException } from '../http/problem.ts';
import { PUBLIC } from './public.decorator.ts';
import { rememberSession } from './session-info.ts';
import { SessionsService } from './sessions.service.ts';

/** On every route: finds out who asks, and lets nobody unknown through unless the route is public. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const session = await this.sessions.find(request, http.getResponse<Response>());
    if (session !== null) {
      rememberSession(request, session);
      return true;
    }
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic === true) return true;
    throw new ProblemException('not-signed-in');
  }
}
