import type { Endpoint } from '@convolab/contracts';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { ENDPOINT } from './implements.decorator.ts';

/** Lets out only what the endpoint's response schema names; a wrong shape is the server's own error. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    const answers = next.handle();
    return endpoint === undefined ? answers : answers.pipe(map((answer) => endpoint.response.parse(answer)));
  }
}
