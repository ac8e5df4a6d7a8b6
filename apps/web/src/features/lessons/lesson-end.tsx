import { api, type CourseDetail, type LessonSummary } from '@convolab/contracts';
import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { courseQuery } from '../../api/course-query.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './lessons.module.css';

/** The end of a lesson: tick it off, and go on. */
export function LessonEnd({ course, lesson }: { course: CourseDetail; lesson: LessonSummary }) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  const complete = useCompleteLesson(course, lesson);
  const next = course.lessons[course.lessons.indexOf(lesson) + 1];
  return (
    <div className={classes.end}>
      {lesson.completed ? (
        <>
          <ToneMark tone="accepted">{t('lesson.completed')}</ToneMark>
          <Button variant="subtle" loading={complete.isPending} onClick={() => complete.mutate(false)}>
            {t('lesson.undo')}
          </Button>
          <Text w="100%">{t('lesson.done')}</Text>
        </>
      ) : (
        <Button loading={complete.isPending} onClick={() => complete.mutate(true)}>
          {t('lesson.complete')}
        </Button>
      )}
      {next ? (
        <LinkButton
          variant="default"
          to="/courses/$slug/lessons/$lesson"
          params={{ slug: course.slug, lesson: next.slug }}
        >
          {t('lesson.nextLesson', { title: next.title[locale] })}
        </LinkButton>
      ) : (
        <LinkButton variant="default" to="/courses/$slug" params={{ slug: course.slug }}>
          {t('lesson.backToCourse')}
        </LinkButton>
      )}
    </div>
  );
}

function useCompleteLesson(course: CourseDetail, lesson: LessonSummary) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (completed: boolean) =>
      call(api.completeLesson, {
        params: { courseId: course.id, lessonSlug: lesson.slug },
        body: { completed },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: courseQuery(course.slug).queryKey }),
    onError: notify.failed,
  });
}
