import type { Locale } from '@convolab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { lessons } from 'virtual:lessons';

/** The text of a lesson as it was built into the client; null where this build has no such lesson. */
export const lessonQuery = (slug: string, locale: Locale) =>
  queryOptions({
    queryKey: ['lesson', slug, locale],
    queryFn: async () => (await lessons[slug]?.[locale]())?.default ?? null,
    staleTime: Infinity,
  });
