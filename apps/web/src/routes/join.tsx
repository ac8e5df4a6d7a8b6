import type { Account, CodeInfo } from '@convolab/contracts';
import { Divider, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../api/account-query.ts';
import { PublicPage } from '../app/public-page.tsx';
import { ErrorPanel } from '../components/error-panel.tsx';
import { LinkButton, TextLink } from '../components/link-button.tsx';
import { useNotify } from '../components/notify.ts';
import { CodeForm } from '../features/joining/code-form.tsx';
import { CodePurpose } from '../features/joining/code-purpose.tsx';
import { JoinSignedIn } from '../features/joining/join-signed-in.tsx';
import { RedeemForm } from '../features/joining/redeem-form.tsx';
import { useCodeInfo } from '../features/joining/use-code-info.ts';

export function JoinPage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  return (
    <PublicPage title={t('join.title')} lead={t('join.lead')}>
      <Stack gap="lg">
        <CodeForm onCode={(code) => void navigate({ to: '/join/$code', params: { code } })} />
        <Text>
          {t('join.haveAccount')}{' '}
          <TextLink to="/sign-in" underline="always">
            {t('signIn.submit')}
          </TextLink>
        </Text>
      </Stack>
    </PublicPage>
  );
}

export function JoinWithCodePage() {
  const { t } = useTranslation('account');
  const { code } = useParams({ from: '/join/$code' });
  const info = useCodeInfo(code);
  return (
    <PublicPage title={t('join.title')} lead={t('join.lead')}>
      {info.isPending && <Skeleton height={240} aria-label={t('join.checking')} />}
      {info.isError && (
        <>
          <ErrorPanel error={info.error} />
          <LinkButton to="/join" variant="default">
            {t('join.otherCode')}
          </LinkButton>
        </>
      )}
      {info.isSuccess && <Redeem code={code} info={info.data} />}
    </PublicPage>
  );
}

function Redeem({ code, info }: { code: string; info: CodeInfo }) {
  const { t } = useTranslation('account');
  const account = useQuery(accountQuery).data;
  const onRedeemed = useEnter(info);
  const isForCourse = info.purpose === 'join' || info.purpose === 'invitation';
  return (
    <Stack gap="lg">
      <CodePurpose info={info} />
      {isForCourse && account && (
        <>
          <JoinSignedIn code={code} account={account} onRedeemed={onRedeemed} />
          <Divider label={t('join.orNewAccount')} />
        </>
      )}
      <RedeemForm code={code} info={info} onRedeemed={onRedeemed} />
      {isForCourse && !account && (
        <>
          <Divider />
          <Text>
            {t('join.haveAccount')}{' '}
            <TextLink to="/sign-in" underline="always" search={{ back: `/join/${code}` }}>
              {t('join.signInFirst')}
            </TextLink>
          </Text>
        </>
      )}
    </Stack>
  );
}

/** Goes on as the person that the code made or signed in. */
function useEnter(info: CodeInfo) {
  const { t } = useTranslation('account');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  return async (account: Account) => {
    queryClient.clear();
    queryClient.setQueryData(accountQuery.queryKey, account);
    if (info.course) notify.done(t('join.joined'));
    await navigate({ to: '/' });
  };
}
