import type { Locale } from '@convolab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { texts as guides } from 'virtual:guides';
import { texts as lessons } from 'virtual:lessons';

/** The text of a lesson as it was built into the client; null where this build has no such lesson. */
export const lessonQuery = (slug: string, locale: Locale) =>
  queryOptions({
    queryKey: ['lesson', slug, locale],
    queryFn: async () => (await lessons[slug]?.[locale]())?.default ?? null,
    staleTime: Infinity,
  });

/** What teachers read before they run a camp. */
export const campGuideQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['guide', locale],
    queryFn: async () => (await guides['run-the-camp']?.[locale]())?.default ?? null,
    staleTime: Infinity,
  });
