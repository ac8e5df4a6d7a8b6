import {
  api,
  PasswordSchema,
  PersonNameSchema,
  UsernameSchema,
  type Account,
  type CodeInfo,
} from '@convolab/contracts';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { isProblem } from '../../api/problem-error.ts';
import { useErrorText } from '../../components/error-text.ts';
import { focusFirstError } from '../../components/focus-first-error.ts';
import { rule } from '../../components/field-rules.ts';
import { useLocale } from '../../locales/use-locale.ts';

interface RedeemFormProps {
  readonly code: string;
  readonly info: CodeInfo;
  readonly onRedeemed: (account: Account) => Promise<void>;
}

/** Makes the account that a code is for, or sets its new password: asks only for what the code does not know. */
export function RedeemForm({ code, info, onRedeemed }: RedeemFormProps) {
  const { t } = useTranslation('account');
  const locale = useLocale();
  const errorText = useErrorText();
  const form = useRedeemForm(info);
  const redeem = useMutation({
    mutationFn: ({ name, username, password }: typeof form.values) =>
      call(api.redeemCode, {
        body:
          info.purpose === 'password-reset' ? { code, password } : { code, name, username, password, locale },
      }),
    onSuccess: onRedeemed,
    onError: (error) => {
      if (isProblem(error, 'username-taken')) form.setFieldError('username', errorText(error));
    },
  });
  const isReset = info.purpose === 'password-reset';
  return (
    <form onSubmit={form.onSubmit((values) => redeem.mutate(values), focusFirstError(form))} noValidate>
      <Stack gap="md">
        {redeem.isError && !isProblem(redeem.error, 'username-taken') && (
          <Alert color="red" role="alert">
            {errorText(redeem.error)}
          </Alert>
        )}
        {isReset ? (
          <input type="hidden" autoComplete="username" value={info.username ?? ''} readOnly />
        ) : (
          <PersonFields form={form} />
        )}
        <PasswordFields form={form} />
        <Button type="submit" loading={redeem.isPending}>
          {t(isReset ? 'join.setPassword' : 'join.createAccount')}
        </Button>
      </Stack>
    </form>
  );
}

function useRedeemForm(info: CodeInfo) {
  const { t } = useTranslation('account');
  const isReset = info.purpose === 'password-reset';
  const known = () => null;
  return useForm({
    mode: 'uncontrolled',
    initialValues: { name: info.name ?? '', username: info.username ?? '', password: '', repeated: '' },
    validate: {
      name: isReset ? known : rule(PersonNameSchema, t('rules.name')),
      username: isReset ? known : rule(UsernameSchema, t('rules.username')),
      password: rule(PasswordSchema, t('rules.password')),
      repeated: (value, { password }) => (value === password ? null : t('join.mismatch')),
    },
  });
}

type RedeemFormState = ReturnType<typeof useRedeemForm>;

function PersonFields({ form }: { form: RedeemFormState }) {
  const { t } = useTranslation('account');
  return (
    <>
      <TextInput
        label={t('join.name')}
        description={t('join.nameHint')}
        autoComplete="name"
        {...form.getInputProps('name')}
        key={form.key('name')}
      />
      <TextInput
        label={t('join.username')}
        description={t('join.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('username')}
        key={form.key('username')}
      />
    </>
  );
}

function PasswordFields({ form }: { form: RedeemFormState }) {
  const { t } = useTranslation('account');
  return (
    <>
      <PasswordInput
        label={t('join.newPassword')}
        description={t('join.passwordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
        key={form.key('password')}
      />
      <PasswordInput
        label={t('join.repeatPassword')}
        autoComplete="new-password"
        {...form.getInputProps('repeated')}
        key={form.key('repeated')}
      />
    </>
  );
}
