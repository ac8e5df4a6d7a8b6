import type { CourseDetail, ExerciseVersionState } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/link-button.tsx';
import { Row, RowList } from '../../components/row-list.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { CheckProgressLine } from './check-progress.tsx';
import classes from './publishing.module.css';
import { useVersions } from './use-versions.ts';
import { VersionActions } from './version-actions.tsx';
import { VersionMark } from './version-mark.tsx';
import { VersionNote } from './version-note.tsx';
import { checkStateOf, stateOf } from './version-state.ts';

/** Every exercise of the course with the state of its newest version. */
export function VersionList({ course }: { course: CourseDetail }) {
  const { t } = useTranslation('publishing');
  const versions = useVersions(course.id);
  if (versions.length === 0) return <EmptyState text={t('empty')} />;
  return (
    <RowList>
      {versions.map((version) => (
        <VersionRow key={version.exerciseId} version={version} course={course} />
      ))}
    </RowList>
  );
}

function VersionRow({ version, course }: { version: ExerciseVersionState; course: CourseDetail }) {
  const locale = useLocale();
  return (
    <Row
      title={
        <TextLink
          to="/courses/$slug/publishing/$exercise/$number"
          params={{ slug: course.slug, exercise: version.slug, number: String(version.number) }}
        >
          {version.title[locale]}
        </TextLink>
      }
      note={<VersionNote version={version} />}
    >
      <div className={classes.state} role="status">
        <VersionMark state={stateOf(version)} />
        <StateDetail version={version} />
      </div>
      {course.role === 'teacher' && <VersionActions version={version} courseId={course.id} />}
    </Row>
  );
}

/** What stands below the mark: how far a check is, what it found; of a published version, what a later check says. */
function StateDetail({ version }: { version: ExerciseVersionState }) {
  const { t } = useTranslation('publishing');
  const { check, publishedAt } = version;
  if (check === null) return null;
  const state = checkStateOf(check);
  if (state === 'running') return <CheckProgressLine progress={check.progress} />;
  if (state === 'refused') return <span>{t('findingsShort', { count: check.problems })}</span>;
  if (publishedAt !== null) return <span>{`${t('latest')}: ${t(`state.${state}`)}`}</span>;
  return null;
}
