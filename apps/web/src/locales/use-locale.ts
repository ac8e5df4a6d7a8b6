import type { Locale } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';

/** The language of the interface. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'ko';
}
