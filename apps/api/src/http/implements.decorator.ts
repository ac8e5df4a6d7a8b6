import { IdSchema, type Endpoint, type PathParameters } from '@convolab/contracts';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { Public } from '../auth/public.decorator.ts';
import { sessionOf, type SessionInfo } from '../auth/session-info.ts';
import { ProblemException, validationProblem } from './problem.ts';

/** Under this key a handler carries its endpoint, for the serializer. */
export const ENDPOINT = 'convolab:endpoint';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets: everything of the request that the contract names, parsed. */
export interface PublicCall<E extends Endpoint> {
  /** `…Id` are UUIDs, except `courseId`, which may be a slug: CourseAccess resolves it. */
  readonly params: Readonly<Record<PathParameters<E['path']>, string>>;
  readonly body: Parsed<E['body']>;
  readonly query: Parsed<E['query']>;
  readonly session: SessionInfo | null;
  readonly request: Request;
}

/** The same for a person who is signed in. */
export interface Call<E extends Endpoint> extends PublicCall<E> {
  readonly session: SessionInfo;
}

/** What a handler gives back; the response's schema drops what it does not name. */
export type Answer<E extends Endpoint> = z.input<E['response']>;

type HandlerDecorator<C, E extends Endpoint> = <Handler extends (call: C) => Answer<E> | Promise<Answer<E>>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/**
 * Makes a method the handler of an endpoint of the contract: route, status, parsing of the request and shape of the answer.
 * The compiler rejects a handler with another argument or result. Only signed-in people get through.
 */
export function Implements<E extends Endpoint>(endpoint: E): HandlerDecorator<Call<E>, E> {
  return decorate(endpoint, []);
}

/** As `Implements`, for everybody. */
export function ImplementsPublic<E extends Endpoint>(endpoint: E): HandlerDecorator<PublicCall<E>, E> {
  return decorate(endpoint, [Public()]);
}

function decorate<C, E extends Endpoint>(endpoint: E, extra: MethodDecorator[]): HandlerDecorator<C, E> {
  const route = applyDecorators(
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
    ...extra,
  );
  return (target, key, descriptor) => {
    ParsedCall(endpoint)(target, key, 0);
    route(target, key, descriptor);
  };
}

const ParsedCall = createParamDecorator((endpoint: Endpoint, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<Request>();
  return {
    params: parseParams(request.params),
    body: parse(endpoint.body, request.body),
    query: parse(endpoint.query, request.query),
    session: sessionOf(request),
    request,
  };
});

/** A path that can name nothing is answered like one that names nothing. */
function parseParams(params: Request['params']): Request['params'] {
  for (const [name, value] of Object.entries(params)) {
    const isId = name.endsWith('Id') && name !== 'courseId';
    if (isId && !IdSchema.safeParse(value).success) throw new ProblemException('not-found');
  }
  return params;
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw validationProblem(parsed.error.issues);
  return parsed.data;
}
