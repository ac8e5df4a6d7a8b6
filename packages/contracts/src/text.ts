import { z } from 'zod';

/** The languages of the interface. Korean comes first: it is the default. */
export const LocaleSchema = z.enum(['ko', 'en']).meta({ id: 'Locale' });
export type Locale = z.infer<typeof LocaleSchema>;

/** A text that users read, in every language of the interface. */
export const LocalizedTextSchema = z.object({ ko: z.string(), en: z.string() }).meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;

/** A title given by a teacher: one language is enough, the other falls back to it. */
export const TitleSchema = z
  .object({ ko: z.string().trim().max(200).optional(), en: z.string().trim().max(200).optional() })
  .refine((title) => Boolean(title.ko ?? title.en), {
    message: 'Give the title in at least one language.',
    path: ['ko'],
  })
  .meta({ id: 'Title' });
export type Title = z.infer<typeof TitleSchema>;

/** The title in `locale`, or in the other language where that one is missing. */
export function titleIn(title: Title, locale: Locale): string {
  const other = locale === 'ko' ? title.en : title.ko;
  return title[locale] ?? other ?? '';
}
