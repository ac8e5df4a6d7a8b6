import type { CheckSummary } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import classes from './publishing.module.css';

/** How far a check is: `변이 프로그램 실행 34/120`. */
export function CheckProgressLine({ progress }: { progress: CheckSummary['progress'] }) {
  const { t } = useTranslation('publishing');
  if (progress === null) return null;
  const { stage, done, total } = progress;
  return (
    <div className={classes.progress}>
      <progress value={done} max={Math.max(1, total)} aria-label={t(`stage.${stage}`)} />
      <span>
        {t(`stage.${stage}`)} <span className="tabular">{`${done}/${total}`}</span>
      </span>
    </div>
  );
}
