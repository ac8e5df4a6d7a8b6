import { useTranslation } from 'react-i18next';
import classes from './look-inside.module.css';

interface AnswerBarsProps {
  /** Of the ten classes, now and for the image before it was moved. */
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** What the model says: a bar for each digit, with a line where it was before the image was moved. */
export function AnswerBars({ now, before }: AnswerBarsProps) {
  const { t } = useTranslation('inside');
  const answer = now.indexOf(Math.max(...now));
  return (
    <section aria-label={t('answer.title')} className={classes.answer}>
      <p className={classes.answerText} role="status">
        {t('answer.says', { digit: answer, share: percent(now[answer] ?? 0) })}
      </p>
      <ol className={classes.bars} start={0}>
        {now.map((share, digit) => (
          <li key={digit} data-answer={digit === answer || undefined}>
            <span>{digit}</span>
            <span className={classes.track}>
              <span className={classes.bar} style={{ width: `${share * 100}%` }} />
              {now !== before && (
                <span className={classes.barBefore} style={{ left: `${(before[digit] ?? 0) * 100}%` }} />
              )}
            </span>
            <span className={classes.share}>{percent(share)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
