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
  const response = await request(
    endpointUrl(endpoint.path, input.params, input.query),
    initOf(endpoint, input),
  );
  const answer: unknown = await response.json();
  return endpoint.response.parse(answer) as z.output<E['response']>;
}

function initOf<E extends Endpoint>({ method }: E, input: CallInput<E>): RequestInit {
  const signal = input.signal ?? null;
  if (input.body === undefined) return { method, signal };
  const headers = { 'content-type': 'application/json' };
  return { method, signal, body: JSON.stringify(input.body), headers };
}

/** Requests what is no endpoint with an answer in JSON, such as a file; sends and throws as `call` does. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await reach(url, init);
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' });
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
