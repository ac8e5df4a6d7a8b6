import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountQuery } from '../api/account-query.ts';
import { isProblem } from '../api/problem-error.ts';

/** Sends the page to the sign-in as soon as any request says that the session is over; the way back is kept. */
export function useSignedOut(): void {
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    const leave = (error: unknown) => {
      if (!isProblem(error, 'not-signed-in') || !queryClient.getQueryData(accountQuery.queryKey)) return;
      queryClient.clear();
      void router.navigate({ to: '/sign-in', search: { back: router.state.location.href } });
    };
    const queries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
    });
    const mutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error);
    });
    return () => {
      queries();
      mutations();
    };
  }, [queryClient, router]);
}
