import type { CourseDetail } from '@convolab/contracts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExerciseRow } from '../../components/exercise-row.tsx';
import { RowList } from '../../components/row-list.tsx';

/** The link to an exercise within a lesson. */
export function LessonExercise({ course, slug }: { course: CourseDetail; slug: string }) {
  const { t } = useTranslation('course');
  const exercise = course.exercises.find((candidate) => candidate.slug === slug);
  if (!exercise) return <Text c="dimmed">{t('lesson.missingExercise')}</Text>;
  return (
    <RowList>
      <ExerciseRow exercise={exercise} slug={course.slug} />
    </RowList>
  );
}
