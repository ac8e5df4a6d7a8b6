import { CodeSchema } from '@convolab/contracts';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { rule } from '../../components/field-rules.ts';

/** Asks for a printed code. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('account');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '' },
    validate: { code: rule(CodeSchema, t('rules.code')) },
  });
  return (
    <form
      onSubmit={form.onSubmit(({ code }) => onCode(CodeSchema.parse(code)), focusFirstError(form))}
      noValidate
    >
      <Stack gap="md">
        <TextInput
          label={t('join.code')}
          description={t('join.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          size="lg"
          ff="monospace"
          {...form.getInputProps('code')}
          key={form.key('code')}
        />
        <Button type="submit">{t('join.check')}</Button>
      </Stack>
    </form>
  );
}
