import { titleIn, type CourseDetail, type ExerciseDetail } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { TextLink } from '../link-button.tsx';
import styles from './exercise.module.css';
import type { GradedPlace } from './graded-place.ts';

interface ExerciseHeadProps {
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
}

/** The way back and the exercise's name. */
export function ExerciseHead({ course: { slug, title }, exercise, graded }: ExerciseHeadProps) {
  const { t } = useTranslation('common');
  const locale = useLocale();
  return (
    <header className={styles.head}>
      <div className={styles.back}>
        {graded ? (
          <TextLink
            to="/courses/$slug/assignments/$assignmentId"
            params={{ slug, assignmentId: graded.assignment.id }}
            size="sm"
          >
            {titleIn(graded.assignment.title, locale)}
          </TextLink>
        ) : (
          <TextLink to="/courses/$slug" params={{ slug }} size="sm">
            {titleIn(title, locale)}
          </TextLink>
        )}
      </div>
      <h1 className={styles.title}>{exercise.title[locale]}</h1>
      <span className={styles.facts}>
        {t(`kind.${exercise.kind}`)} · {t(`level.${exercise.level}`)} ·{' '}
        {t('minutes', { count: exercise.minutes })}
      </span>
    </header>
  );
}
