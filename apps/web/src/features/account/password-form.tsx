import { api, PasswordSchema, SignInSchema } from '@convolab/contracts';
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { isProblem } from '../../api/problem-error.ts';
import { useErrorText } from '../../components/error-text.ts';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { rule } from '../../components/field-rules.ts';
import { useNotify } from '../../components/notify.ts';

export function PasswordForm({ username }: { username: string }) {
  const { t } = useTranslation('account');
  const notify = useNotify();
  const errorText = useErrorText();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { current: '', next: '', repeated: '' },
    validate: {
      current: rule(SignInSchema.shape.password, t('rules.required')),
      next: rule(PasswordSchema, t('rules.password')),
      repeated: (value, { next }) => (value === next ? null : t('join.mismatch')),
    },
  });
  const change = useMutation({
    mutationFn: ({ current, next }: typeof form.values) =>
      call(api.changePassword, { body: { current, next } }),
    onSuccess: () => {
      form.reset();
      notify.done(t('settings.passwordChanged'));
    },
    onError: (error) => {
      if (isProblem(error, 'wrong-credentials')) form.setFieldError('current', errorText(error));
      else notify.failed(error);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values), focusFirstError(form))} noValidate>
      <Stack gap="md" maw={400}>
        <Text size="sm" c="dimmed">
          {t('settings.passwordLead')}
        </Text>
        <input type="hidden" autoComplete="username" value={username} readOnly />
        <PasswordInput
          label={t('settings.currentPassword')}
          autoComplete="current-password"
          {...form.getInputProps('current')}
          key={form.key('current')}
        />
        <PasswordInput
          label={t('join.newPassword')}
          description={t('join.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('next')}
          key={form.key('next')}
        />
        <PasswordInput
          label={t('join.repeatPassword')}
          autoComplete="new-password"
          {...form.getInputProps('repeated')}
          key={form.key('repeated')}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('settings.changePassword')}
        </Button>
      </Stack>
    </form>
  );
}
