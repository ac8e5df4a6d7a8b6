import { api, type Account } from '@convolab/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { endpointQuery } from './endpoint-query.ts';

/** Who is signed in. Changes only by signing in and out and on the account page, so it is kept. */
export const accountQuery = { ...endpointQuery(api.getAccount, {}), staleTime: Infinity };

/** The signed-in person; only on pages behind the sign-in. */
export function useAccount(): Account {
  return useSuspenseQuery(accountQuery).data;
}
