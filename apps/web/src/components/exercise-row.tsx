import type { ExerciseSummary } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../locales/use-locale.ts';
import { ExerciseProgress } from './exercise-progress.tsx';
import { TextLink } from './link-button.tsx';
import { Row } from './row-list.tsx';

/** An exercise in a list: what it is, how long it takes, how far one is. */
export function ExerciseRow({ exercise, slug }: { exercise: ExerciseSummary; slug: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const facts = [
    t(`kind.${exercise.kind}`),
    t(`level.${exercise.level}`),
    t('minutes', { count: exercise.minutes }),
    t('points', { points: exercise.points }),
  ];
  return (
    <Row
      title={
        <TextLink to="/courses/$slug/exercises/$exercise" params={{ slug, exercise: exercise.slug }}>
          {exercise.title[locale]}
        </TextLink>
      }
      note={facts.join(' · ')}
    >
      <ExerciseProgress progress={exercise.progress} />
    </Row>
  );
}
