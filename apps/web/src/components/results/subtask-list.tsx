import type { CaseReport, GroupReport, SubmissionMode } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { formatScore } from '../score-format.ts';
import { ToneIcon, useOutcomeText } from './outcome-badge.tsx';
import styles from './results.module.css';
import { caseNumbers } from './subtask-cases.ts';
import { outcomeOf } from './verdict-summary.ts';

interface SubtaskListProps {
  readonly groups: readonly GroupReport[];
  readonly cases: readonly CaseReport[];
  readonly mode: SubmissionMode;
}

/** The parts of an exercise, each with its outcome, its cases and its points. */
export function SubtaskList({ groups, cases, mode }: SubtaskListProps) {
  const { t } = useTranslation('results');
  return (
    <section aria-label={t('subtasks.label')}>
      <h3 className={styles.head}>{t('subtasks.label')}</h3>
      <ul className={styles.subtasks}>
        {groups.map((group) => (
          <Subtask key={group.id} group={group} cases={cases} mode={mode} />
        ))}
      </ul>
    </section>
  );
}

function Subtask({ group, cases, mode }: { group: GroupReport } & Omit<SubtaskListProps, 'groups'>) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const textOf = useOutcomeText();
  const { verdict, score, maxScore, allOrNothing } = group;
  const { word, tone } = outcomeOf(verdict, score);
  const numbers = caseNumbers(cases, group.id);
  const notes = [
    textOf(word),
    numbers && t('subtasks.cases', { numbers }),
    allOrNothing && t('subtasks.allOrNothing'),
  ];
  return (
    <li>
      <ToneIcon tone={tone} />
      <span>
        <span className={styles.subtaskTitle}>{group.title[locale]}</span>
        <span className={styles.subtaskNote}>{notes.filter(Boolean).join(' · ')}</span>
      </span>
      {mode === 'graded' && (
        <span className={styles.subtaskScore}>
          {t('score', { score: formatScore(score), maxScore: formatScore(maxScore) })}
        </span>
      )}
    </li>
  );
}
