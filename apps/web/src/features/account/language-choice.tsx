import { LocaleSchema, type Account } from '@convolab/contracts';
import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSaveLocale } from '../../api/use-save-locale.ts';
import { useNotify } from '../../components/notify.ts';

export function LanguageChoice({ account }: { account: Account }) {
  const { t } = useTranslation(['account', 'common']);
  const notify = useNotify();
  const save = useSaveLocale();
  return (
    <Radio.Group
      value={account.locale}
      aria-label={t('account:settings.language')}
      description={t('account:settings.languageHint')}
      onChange={(value) => save.mutate(LocaleSchema.parse(value), { onError: notify.failed })}
    >
      <Stack gap="sm" mt="sm">
        {LocaleSchema.options.map((locale) => (
          <Radio key={locale} value={locale} label={t(`common:language.${locale}`)} lang={locale} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
