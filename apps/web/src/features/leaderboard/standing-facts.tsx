import type { Leaderboard } from '@convolab/contracts';
import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExactInstant } from '../../components/time/instant.tsx';
import { countText } from '../../components/results/quantity-text.ts';
import { useLocale } from '../../locales/use-locale.ts';

interface StandingFactsProps {
  readonly board: Leaderboard;
  readonly zone: string;
}

/** Where one stands, which run counts, and of when the standing is. */
export function StandingFacts({ board, zone }: StandingFactsProps) {
  const { t } = useTranslation('leaderboard');
  const locale = useLocale();
  const { own, students, countedRun, frozenAt, live, part } = board;
  return (
    <>
      {frozenAt !== null && (
        <Alert variant="light" mb="md" title={t(live ? 'frozenForStudents' : 'frozen')}>
          <ExactInstant at={frozenAt} zone={zone} />
          {'. '}
          {t(live ? 'frozenForStudentsLead' : 'frozenLead')}
        </Alert>
      )}
      {own !== null && own.rank !== null && (
        <Text fw={700}>
          {t('ownRank', { rank: countText(own.rank, locale), students: countText(students, locale) })}
        </Text>
      )}
      <Text c="dimmed" size="sm">
        {t(`counted.${countedRun}`)}
        {part !== 'all' && ` ${t(`part.${part}`)}`}
      </Text>
    </>
  );
}
