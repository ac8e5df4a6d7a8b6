import type { Locale } from '@convolab/contracts';
import { queryOptions } from '@tanstack/react-query';
import { texts as guides } from 'virtual:guides';
import { texts as lessons } from 'virtual:lessons';

/** A text as it was built into the client; null where this build has none of that name. */
const textQuery = (kind: string, texts: typeof lessons, slug: string, locale: Locale) =>
  queryOptions({
    queryKey: [kind, slug, locale],
    queryFn: async () => (await texts[slug]?.[locale]())?.default ?? null,
    staleTime: Infinity,
  });

export const lessonQuery = (slug: string, locale: Locale) => textQuery('lesson', lessons, slug, locale);

/** What teachers read before they run a camp. */
export const campGuideQuery = (locale: Locale) => textQuery('guide', guides, 'run-the-camp', locale);
