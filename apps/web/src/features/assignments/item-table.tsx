import type { AssignmentDetail, AssignmentItem } from '@convolab/contracts';
import { titleIn } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link-button.tsx';
import { formatScore } from '../../components/score-format.ts';
import { ScoreText } from '../../components/score-text.tsx';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './assignments.module.css';

interface ItemTableProps {
  readonly assignment: AssignmentDetail;
  readonly slug: string;
}

/** The exercises of an assignment with attempts and score; on narrow screens each row is a small block. */
export function ItemTable({ assignment, slug }: ItemTableProps) {
  const { t } = useTranslation('course');
  const earned = assignment.items.reduce((sum, item) => sum + (item.score ?? 0), 0);
  const possible = assignment.items.reduce((sum, item) => sum + item.points, 0);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('assignment.exercise')}</th>
          <th scope="col" className={classes.number}>
            {t('assignment.attempts')}
          </th>
          <th scope="col" className={classes.number}>
            {t('assignment.score')}
          </th>
          {assignment.leaderboard.enabled && <th scope="col">{t('assignment.leaderboard')}</th>}
        </tr>
      </thead>
      <tbody>
        {assignment.items.map((item) => (
          <ItemRow key={item.id} item={item} assignment={assignment} slug={slug} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('assignment.total')}
          </th>
          <td className={classes.number}>
            <ScoreText score={earned} maxScore={possible} />
          </td>
          {assignment.leaderboard.enabled && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

function ItemRow({ item, assignment, slug }: { item: AssignmentItem } & ItemTableProps) {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  const title = titleIn(item.title, locale);
  return (
    <tr>
      <th scope="row">
        <TextLink
          to="/courses/$slug/exercises/$exercise"
          params={{ slug, exercise: item.slug }}
          search={{ item: item.id }}
        >
          {title}
        </TextLink>
        <span className={classes.kind}>{t(`common:kind.${item.kind}`)}</span>
        {item.overrideReason !== null && (
          <span className={classes.kind}>
            {t('course:assignment.overridden', { reason: item.overrideReason })}
          </span>
        )}
      </th>
      <td className={classes.number} data-label={t('course:assignment.attempts')}>
        <AttemptsLeft item={item} />
      </td>
      <td className={classes.number} data-label={t('course:assignment.score')}>
        <ItemScore item={item} />
      </td>
      {assignment.leaderboard.enabled && (
        <td>
          <TextLink
            to="/courses/$slug/assignments/$assignmentId/leaderboard/$itemId"
            params={{ slug, assignmentId: assignment.id, itemId: item.id }}
            aria-label={t('course:assignment.leaderboardOf', { title })}
          >
            {t('course:assignment.leaderboard')}
          </TextLink>
        </td>
      )}
    </tr>
  );
}

function AttemptsLeft({ item }: { item: AssignmentItem }) {
  const { t } = useTranslation('course');
  if (item.maxAttempts === null) return t('assignment.attemptsUnlimited');
  return t('assignment.attemptsLeft', { count: Math.max(0, item.maxAttempts - item.attemptsUsed) });
}

function ItemScore({ item }: { item: AssignmentItem }) {
  const { t } = useTranslation('course');
  if (item.score === null) {
    return (
      <ToneMark tone="idle">
        {t('assignment.noScore')}
        <span className="tabular"> / {formatScore(item.points)}</span>
      </ToneMark>
    );
  }
  const tone = item.score >= item.points ? 'accepted' : item.score > 0 ? 'partly' : 'wrong';
  return (
    <ToneMark tone={tone}>
      <ScoreText score={item.score} maxScore={item.points} />
    </ToneMark>
  );
}
