import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the REST interface. The API implements it, the web client calls it, OpenAPI documents it: one definition. */
export interface Endpoint<
  Path extends string = string,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** With `:name` for each path parameter. */
  readonly path: Path;
  readonly summary: string;
  readonly body: Body;
  readonly query: Query;
  readonly response: Response;
  readonly status: number;
}

interface EndpointInit<
  Path extends string,
  Response extends z.ZodType,
  Body extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
> {
  method: Method;
  path: Path;
  summary: string;
  response: Response;
  body?: Body;
  query?: Query;
  status?: number;
}

/** Defines an endpoint; `status` is 200 unless said otherwise. */
export function endpoint<
  const Path extends string,
  Response extends z.ZodType,
  Body extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
>(init: EndpointInit<Path, Response, Body, Query>): Endpoint<Path, Body, Query, Response> {
  return {
    method: init.method,
    path: init.path,
    summary: init.summary,
    body: init.body as Body,
    query: init.query as Query,
    response: init.response,
    status: init.status ?? 200,
  };
}

/** The names of the `:parameters` of a path. */
export type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
