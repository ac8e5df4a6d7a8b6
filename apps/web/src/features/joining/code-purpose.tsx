import { titleIn, type CodeInfo } from '@convolab/contracts';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';

const TEXT_OF = {
  invitation: 'join.forInvitation',
  join: 'join.forJoin',
  'first-teacher': 'join.forFirstTeacher',
  'password-reset': 'join.forReset',
} as const;

/** Says what a code is for before it is used. */
export function CodePurpose({ info }: { info: CodeInfo }) {
  const { t } = useTranslation('account');
  const locale = useLocale();
  const course = info.course ? titleIn(info.course.title, locale) : '';
  return (
    <Stack gap="xs">
      {info.purpose === 'invitation' && info.name !== null && (
        <Text fw={600}>{t('join.invitee', { name: info.name })}</Text>
      )}
      <Text>{t(TEXT_OF[info.purpose], { course, username: info.username ?? '' })}</Text>
    </Stack>
  );
}
