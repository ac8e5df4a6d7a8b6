import type { Endpoint } from '@convolab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call, type CallInput } from './call.ts';

/** Query options of a GET endpoint. The key begins with its path, so `{ queryKey: [api.x.path] }` invalidates all of it. */
export function endpointQuery<E extends Endpoint>(endpoint: E, input: Omit<CallInput<E>, 'signal' | 'body'>) {
  return queryOptions({
    queryKey: [endpoint.path, input.params ?? null, input.query ?? null] as const,
    queryFn: ({ signal }) => call(endpoint, { ...input, signal } as CallInput<E>),
  });
}
