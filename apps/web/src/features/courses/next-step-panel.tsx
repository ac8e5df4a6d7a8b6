import {
  titleIn,
  type AssignmentSummary,
  type CourseDetail,
  type ExerciseSummary,
  type LessonSummary,
} from '@convolab/contracts';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.tsx';
import { ExactInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './courses.module.css';
import { nextStep, type NextStep } from './next-step.ts';

/** The one thing to do next, as the most visible thing of the page. */
export function NextStepPanel({ course }: { course: CourseDetail }) {
  const { t } = useTranslation('course');
  const step = nextStep(course);
  return (
    <section className={classes.next} aria-label={t('next.label')}>
      {step ? <Step step={step} course={course} /> : <Text>{t('next.allDone')}</Text>}
    </section>
  );
}

function Step({ step, course }: { step: NextStep; course: CourseDetail }) {
  switch (step.kind) {
    case 'assignment':
      return <AssignmentStep assignment={step.assignment} course={course} />;
    case 'lesson':
      return <LessonStep lesson={step.lesson} slug={course.slug} />;
    case 'exercise':
      return <ExerciseStep exercise={step.exercise} slug={course.slug} />;
  }
}

function AssignmentStep({ assignment, course }: { assignment: AssignmentSummary; course: CourseDetail }) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <>
      <StepText label={t('next.continueAssignment')} title={titleIn(assignment.title, locale)}>
        {assignment.dueAt !== null && (
          <>
            {t('assignments.due')} <ExactInstant at={assignment.dueAt} zone={course.zone} />
          </>
        )}
      </StepText>
      <LinkButton
        to="/courses/$slug/assignments/$assignmentId"
        params={{ slug: course.slug, assignmentId: assignment.id }}
      >
        {t('next.goOn')}
      </LinkButton>
    </>
  );
}

function LessonStep({ lesson, slug }: { lesson: LessonSummary; slug: string }) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <>
      <StepText label={t('next.readLesson')} title={lesson.title[locale]}>
        {lesson.summary[locale]}
      </StepText>
      <LinkButton to="/courses/$slug/lessons/$lesson" params={{ slug, lesson: lesson.slug }}>
        {t('next.start')}
      </LinkButton>
    </>
  );
}

function ExerciseStep({ exercise, slug }: { exercise: ExerciseSummary; slug: string }) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <>
      <StepText label={t('next.tryExercise')} title={exercise.title[locale]}>
        {exercise.summary[locale]}
      </StepText>
      <LinkButton to="/courses/$slug/exercises/$exercise" params={{ slug, exercise: exercise.slug }}>
        {t(exercise.progress === 'untouched' ? 'next.start' : 'next.goOn')}
      </LinkButton>
    </>
  );
}

function StepText({ label, title, children }: { label: string; title: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="lg" fw={600}>
        {title}
      </Text>
      <Text size="sm">{children}</Text>
    </div>
  );
}
