import { api, SignInSchema, type Account } from '@convolab/contracts';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useErrorText } from '../../components/error-text.ts';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { rule } from '../../components/field-rules.ts';

export function SignInForm({ onSignedIn }: { onSignedIn: (account: Account) => Promise<void> }) {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: {
      username: rule(SignInSchema.shape.username, t('rules.required')),
      password: rule(SignInSchema.shape.password, t('rules.required')),
    },
  });
  const signIn = useMutation({
    mutationFn: (body: typeof form.values) => call(api.signIn, { body }),
    onSuccess: onSignedIn,
  });
  return (
    <form onSubmit={form.onSubmit((values) => signIn.mutate(values), focusFirstError(form))} noValidate>
      <Stack gap="md">
        {signIn.isError && (
          <Alert color="red" role="alert">
            {errorText(signIn.error)}
          </Alert>
        )}
        <TextInput
          label={t('signIn.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          {...form.getInputProps('username')}
          key={form.key('username')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
          key={form.key('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
