import type { CourseDetail } from '@convolab/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { GradeDialog } from './grade-dialog.tsx';
import { GradebookSheet, type ChosenCell } from './gradebook-sheet.tsx';
import classes from './gradebook.module.css';
import { useGradebook } from './use-gradebook.ts';

/** The sheet with its legend and the dialog of the chosen cell; or what to do while there is nothing to show. */
export function Gradebook({ course }: { course: CourseDetail }) {
  const { t } = useTranslation(['teaching', 'course']);
  const { columns, rows, isComplete } = useGradebook(course.id);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  if (rows.length === 0) {
    return (
      <EmptyState text={t('teaching:gradebook.empty')}>
        <LinkButton to="/courses/$slug/people" params={{ slug: course.slug }}>
          {t('teaching:gradebook.invite')}
        </LinkButton>
      </EmptyState>
    );
  }
  if (columns.length === 0) {
    return (
      <EmptyState text={t('teaching:gradebook.noColumns')}>
        <LinkButton to="/courses/$slug/assignments/new" params={{ slug: course.slug }}>
          {t('course:assignments.create')}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes.legend}>
        <span>{t('teaching:gradebook.keys')}</span>
        <span>
          <span className={classes.override} aria-hidden="true">
            ✎{' '}
          </span>
          {t('teaching:gradebook.legendOverride')}
        </span>
      </p>
      <div aria-busy={!isComplete}>
        <GradebookSheet columns={columns} rows={rows} onChoose={setChosen} />
      </div>
      <GradeDialog
        chosen={chosen}
        slug={course.slug}
        canOverride={course.role === 'teacher'}
        onClose={() => setChosen(null)}
      />
    </>
  );
}
