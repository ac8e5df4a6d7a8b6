import type { Locale } from '@convolab/contracts';
import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

const STORAGE_KEY = 'convolab.locale';

/** Only the language in use is loaded. */
const loaders: Record<Locale, () => Promise<ResourceLanguage>> = {
  ko: async () => (await import('./ko/index.ts')).ko,
  en: async () => (await import('./en/index.ts')).en,
};

/** Loads the language that was chosen last time (Korean the first time) and starts i18next. */
export async function startI18n(): Promise<void> {
  const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'ko';
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [locale]: await loaders[locale]() },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

/** Switches the interface to `locale` and remembers it in this browser. */
export async function changeLocale(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'common')) {
    for (const [namespace, texts] of Object.entries(await loaders[locale]())) {
      i18next.addResourceBundle(locale, namespace, texts);
    }
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  rememberLocale(locale);
}

function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // storage is blocked: the choice lasts as long as the page
  }
}
