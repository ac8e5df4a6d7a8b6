import { api, type Account } from '@convolab/contracts';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useNotify } from '../../components/notify.ts';

interface JoinSignedInProps {
  readonly code: string;
  readonly account: Account;
  readonly onRedeemed: (account: Account) => Promise<void>;
}

/** A join code in the hands of somebody who has an account already: one press. */
export function JoinSignedIn({ code, account, onRedeemed }: JoinSignedInProps) {
  const { t } = useTranslation('account');
  const notify = useNotify();
  const join = useMutation({
    mutationFn: () => call(api.redeemCode, { body: { code } }),
    onSuccess: onRedeemed,
    onError: notify.failed,
  });
  return (
    <Stack gap="md">
      <Text>{t('join.joinSignedIn')}</Text>
      <Button loading={join.isPending} onClick={() => join.mutate()}>
        {t('join.joinAs', { name: account.name })}
      </Button>
    </Stack>
  );
}
