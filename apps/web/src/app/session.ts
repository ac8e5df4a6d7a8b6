import { redirect } from '@tanstack/react-router';
import { accountQuery } from '../api/account-query.ts';
import { isProblem } from '../api/problem-error.ts';
import { queryClient } from '../api/query-client.ts';

/** Lets only signed-in people through; others go to the sign-in page, which knows the way back. */
export async function requireAccount({ location }: { location: { href: string } }): Promise<void> {
  try {
    await queryClient.query({ ...accountQuery, staleTime: 'static' });
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) goToSignIn(location.href);
    throw error;
  }
}

function goToSignIn(href: string): void {
  redirect({ to: '/sign-in', search: href === '/' ? {} : { back: href }, throw: true });
}

/** A way back is a path of this site and nothing else: `//elsewhere` and `/\elsewhere` leave it. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/u.test(path);
}
