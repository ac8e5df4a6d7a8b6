import type { CourseDetail, ExerciseVersionDetail } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { durationText } from '../../components/results/quantity-text.ts';
import { RelativeInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { CheckProgressLine } from './check-progress.tsx';
import classes from './publishing.module.css';
import { VersionActions } from './version-actions.tsx';
import { VersionMark } from './version-mark.tsx';
import { checkStateOf, stateOf } from './version-state.ts';

interface VersionStatusProps {
  readonly version: ExerciseVersionDetail;
  readonly course: CourseDetail;
}

/** Where the version stands, what to do next, and when and by what it was checked. */
export function VersionStatus({ version, course }: VersionStatusProps) {
  const { t } = useTranslation('publishing');
  const state = stateOf(version);
  const isRunning = checkStateOf(version.check) === 'running';
  return (
    <div className={classes.status}>
      <div className={classes.statusText} role="status">
        <VersionMark state={state} />
        <p>{t(`say.${state}`)}</p>
        {isRunning && <CheckProgressLine progress={version.check?.progress ?? null} />}
        <CheckFacts version={version} course={course} />
      </div>
      {course.role === 'teacher' && <VersionActions version={version} courseId={course.id} />}
    </div>
  );
}

function CheckFacts({ version: { check, publishedAt }, course }: VersionStatusProps) {
  const { t } = useTranslation('publishing');
  const locale = useLocale();
  if (check === null || check.finishedAt === null) return null;
  const { startedAt, finishedAt, engine } = check;
  const tookMs = startedAt === null ? null : Date.parse(finishedAt) - Date.parse(startedAt);
  return (
    <p className={classes.facts}>
      {publishedAt === null ? t('checked') : `${t('latest')}: ${t(`state.${checkStateOf(check)}`)}`}
      {' · '}
      <RelativeInstant at={finishedAt} zone={course.zone} />
      {tookMs !== null && ` · ${t('took', { duration: durationText(tookMs, locale) })}`}
      {engine !== null && ` · ${engine}`}
    </p>
  );
}
