import { LocalizedTextSchema, type Locale, type LocalizedText } from '@convolab/contracts';

const isLocalizedText = (value: object): value is LocalizedText =>
  Object.keys(value).length === 2 && LocalizedTextSchema.safeParse(value).success;

/** The same, each `{ ko, en }` in it, however deep, as the text of one language. */
export function localize(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => localize(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalizedText(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localize(item, locale)]));
}
