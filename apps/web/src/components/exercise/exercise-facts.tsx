import { titleIn, type CourseDetail, type ExerciseDetail } from '@convolab/contracts';
import { IconClipboardCheck, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { durationText } from '../results/quantity-text.ts';
import { formatScore } from '../score-format.ts';
import { ExactInstant } from '../time/instant.tsx';
import styles from './exercise.module.css';
import { attemptsLeft, submitObstacle, type GradedPlace } from './graded-place.ts';

interface ExerciseFactsProps {
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
}

/** What one should know before submitting: whether it counts, until when, how often, and by which rules. */
export function ExerciseFacts({ course, exercise, graded }: ExerciseFactsProps) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  return (
    <div className={styles.facts} role="group" aria-label={t('facts.label')}>
      <p data-graded={graded !== null || undefined} className={styles.purpose}>
        {graded ? (
          <IconClipboardCheck size={16} aria-hidden="true" />
        ) : (
          <IconUser size={16} aria-hidden="true" />
        )}
        {graded
          ? t('facts.graded', { assignment: titleIn(graded.assignment.title, locale) })
          : t('facts.practice')}
      </p>
      <ul className={styles.factList}>
        {graded && <GradedFacts graded={graded} zone={course.zone} />}
        <RuleFacts exercise={exercise} points={graded?.item.points ?? exercise.points} />
      </ul>
    </div>
  );
}

function GradedFacts({ graded, zone }: { graded: GradedPlace; zone: string }) {
  const { t } = useTranslation('workspace');
  const { assignment, item } = graded;
  const left = attemptsLeft(item);
  const obstacle = submitObstacle(graded);
  return (
    <>
      {obstacle && <li data-warning>{t(`facts.${obstacle}`)}</li>}
      <li>{left === null ? t('facts.attemptsUnlimited') : t('facts.attemptsLeft', { count: left })}</li>
      <li>
        {assignment.dueAt === null ? (
          t('facts.noDue')
        ) : (
          <>
            {t('facts.due')} <ExactInstant at={assignment.dueAt} zone={zone} />
          </>
        )}
      </li>
      <li>{t(assignment.countingRule === 'best' ? 'facts.bestCounts' : 'facts.lastCounts')}</li>
    </>
  );
}

function RuleFacts({ exercise, points }: { exercise: ExerciseDetail; points: number }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const { limits, tolerance, accuracy, cases } = exercise;
  const forbidden = [...new Set(Object.values(exercise.forbidden).flat())];
  const hidden = cases.filter(({ visibility }) => visibility === 'hidden').length;
  const facts = [
    t('facts.points', { points: formatScore(points) }),
    hidden > 0 && t('facts.hidden', { count: hidden }),
    tolerance !== null &&
      (tolerance === 0 ? t('facts.exact') : t('facts.tolerance', { tolerance: shareText(tolerance) })),
    accuracy && t('facts.accuracy', { none: percent(accuracy.none), full: percent(accuracy.full) }),
    limits && t('facts.cpu', { time: durationText(limits.cpuMs, locale) }),
    limits && t('facts.memory', { size: limits.memoryMiB }),
    forbidden.length > 0 && t('facts.forbidden', { names: forbidden.join(', ') }),
  ];
  return facts.filter(Boolean).map((fact) => <li key={String(fact)}>{fact}</li>);
}

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;
/** A relative tolerance as a percentage that everybody can read: 1e-4 is 0.01%. */
const shareText = percent;
