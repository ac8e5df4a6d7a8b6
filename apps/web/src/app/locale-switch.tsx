import type { Locale } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaveLocale } from '../api/use-save-locale.ts';
import { useNotify } from '../components/notify.ts';
import { useLocale } from '../locales/use-locale.ts';

/** Switches to the other language; its name is written in that language. */
export function LocaleSwitch() {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSaveLocale();
  const other: Locale = useLocale() === 'ko' ? 'en' : 'ko';
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--convolab-ink)"
      px="sm"
      lang={other}
      fw={400}
      onClick={() => save.mutate(other, { onError: notify.failed })}
    >
      {t(`language.${other}`)}
    </Button>
  );
}
