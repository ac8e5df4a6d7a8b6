import type { Endpoint, PathParameters } from '@convolab/contracts';
import type { z } from 'zod';
import { ConnectionError, readProblem } from './problem-error.ts';

type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

type Params<E extends Endpoint> = [PathParameters<E['path']>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<PathParameters<E['path']>, string>> };

type Query<E extends Endpoint> = E['query'] extends z.ZodType
  ? { readonly query?: InputOf<E['query']> | undefined }
  : { readonly query?: undefined };

type Body<E extends Endpoint> = E['body'] extends z.ZodType
  ? { readonly body: InputOf<E['body']> }
  : { readonly body?: undefined };

export type CallInput<E extends Endpoint> = Params<E> &
  Query<E> &
  Body<E> & { readonly signal?: AbortSignal | undefined };

/**
 * Calls an endpoint of the API with the session's cookie and parses its answer.
 * Throws `ProblemError` where the API refuses, `ConnectionError` where it cannot be reached, and `AbortError` when aborted.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<z.output<E['response']>> {
  const response = await send(endpoint, input);
  if (!response.ok) throw await readProblem(response);
  const answer: unknown = await response.json();
  return endpoint.response.parse(answer) as z.output<E['response']>;
}

async function send<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Response> {
  const request: RequestInit = {
    method: endpoint.method,
    credentials: 'same-origin',
    signal: input.signal ?? null,
  };
  if (input.body !== undefined) {
    request.body = JSON.stringify(input.body);
    request.headers = { 'content-type': 'application/json' };
  }
  try {
    return await fetch(endpointUrl(endpoint.path, input.params, input.query), request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ConnectionError(error);
  }
}

/** The address of an endpoint, with its parameters escaped; query entries that are undefined are left out. */
export function endpointUrl(
  path: string,
  params: Readonly<Record<string, string>> | undefined,
  query: unknown,
): string {
  const address = path.replaceAll(/:([a-zA-Z]+)/gu, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined) throw new Error(`The path ${path} needs the parameter ${name}.`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(key, String(value));
  }
  return search.size > 0 ? `${address}?${search.toString()}` : address;
}
