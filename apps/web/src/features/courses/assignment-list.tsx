import { titleIn, type AssignmentSummary, type CourseDetail } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, TextLink } from '../../components/link-button.tsx';
import { Row, RowList } from '../../components/row-list.tsx';
import { ScoreText } from '../../components/score-text.tsx';
import { ExactInstant } from '../../components/time/instant.tsx';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';

export function AssignmentList({ course }: { course: CourseDetail }) {
  const { t } = useTranslation('course');
  if (course.assignments.length === 0) {
    return (
      <EmptyState text={t(course.role === 'student' ? 'assignments.empty' : 'assignments.emptyStaff')} />
    );
  }
  return (
    <RowList>
      {course.assignments.map((assignment) => (
        <AssignmentRow key={assignment.id} assignment={assignment} course={course} />
      ))}
    </RowList>
  );
}

function AssignmentRow({ assignment, course }: { assignment: AssignmentSummary; course: CourseDetail }) {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  const params = { slug: course.slug, assignmentId: assignment.id };
  return (
    <Row
      title={
        <TextLink to="/courses/$slug/assignments/$assignmentId" params={params}>
          {titleIn(assignment.title, locale)}
        </TextLink>
      }
      note={<AssignmentFacts assignment={assignment} zone={course.zone} />}
    >
      {course.role === 'student' ? (
        <AssignmentScore assignment={assignment} />
      ) : (
        <ToneMark tone={assignment.state === 'open' ? 'accepted' : 'idle'}>
          {t(`course:assignments.state.${assignment.state}`)}
        </ToneMark>
      )}
      {course.role === 'teacher' && (
        <LinkButton
          to="/courses/$slug/assignments/$assignmentId/edit"
          params={params}
          variant="default"
          size="xs"
          aria-label={`${t('course:assignments.edit')}: ${titleIn(assignment.title, locale)}`}
        >
          {t('course:assignments.edit')}
        </LinkButton>
      )}
    </Row>
  );
}

function AssignmentFacts({ assignment, zone }: { assignment: AssignmentSummary; zone: string }) {
  const { t } = useTranslation('course');
  const count = t('assignments.exerciseCount', { count: assignment.exercises });
  if (assignment.state === 'upcoming') {
    return (
      <>
        {count} · {t('assignments.opens')} <ExactInstant at={assignment.opensAt} zone={zone} />
      </>
    );
  }
  if (assignment.dueAt === null) return `${count} · ${t('assignments.noDeadline')}`;
  return (
    <>
      {count} · {t('assignments.due')} <ExactInstant at={assignment.dueAt} zone={zone} />
    </>
  );
}

function AssignmentScore({ assignment }: { assignment: AssignmentSummary }) {
  const { t } = useTranslation('course');
  const { state, score, maxScore } = assignment;
  if (state === 'upcoming') return <ToneMark tone="idle">{t('assignments.state.upcoming')}</ToneMark>;
  const tone = score >= maxScore ? 'accepted' : score > 0 ? 'partly' : 'idle';
  return (
    <ToneMark tone={tone}>
      <ScoreText score={score} maxScore={maxScore} />
    </ToneMark>
  );
}
