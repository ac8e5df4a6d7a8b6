import { wilsonInterval, type EvaluationReport, type ModelReport } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import { countText, durationText, percentText } from '../quantity-text.ts';
import { formatScore } from '../../score-format.ts';
import results from '../results.module.css';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { MisreadDigits } from './misread-digits.tsx';
import styles from './training.module.css';

interface EvaluationViewProps {
  readonly evaluation: EvaluationReport;
  readonly model: ModelReport | null;
}

/** The trained model on the test images: accuracy, and how the score adds up. */
export function AccuracyHeadline({ evaluation, model }: EvaluationViewProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const images = countText(evaluation.images, locale);
  const { low, high } = wilsonInterval(evaluation.correct, evaluation.images);
  return (
    <section className={styles.headline}>
      <div>
        <p className={styles.accuracy}>{percentText(evaluation.accuracy)}</p>
        <p>{t('training.evaluation', { images })}</p>
        <p className={results.muted}>
          {t('training.interval', { low: percentText(low), high: percentText(high) })}
        </p>
        <p className={results.muted}>
          {t('training.correct', { images, correct: countText(evaluation.correct, locale) })}
          {' · '}
          {t('training.trainedIn', {
            duration: durationText(evaluation.trainingMs, locale),
            backend: evaluation.backend,
          })}
        </p>
        <HeldBackNote heldBack={evaluation.heldBack} />
      </div>
      <ScoreParts evaluation={evaluation} model={model} />
    </section>
  );
}

/** That a part of the test images is kept for the final rank; nothing where none is. */
function HeldBackNote({ heldBack }: Pick<EvaluationReport, 'heldBack'>) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  if (heldBack === 0) return null;
  return <p className={results.muted}>{t('training.heldBack', { images: countText(heldBack, locale) })}</p>;
}

/** What the trained model confused. */
export function MistakesView({ evaluation }: Pick<EvaluationViewProps, 'evaluation'>) {
  return (
    <div className={styles.evaluation}>
      <ConfusionMatrix confusion={evaluation.confusion} />
      <MisreadDigits digits={evaluation.misread} />
    </div>
  );
}

function ScoreParts({ evaluation, model }: EvaluationViewProps) {
  const { t } = useTranslation('results');
  const checks = model?.checks ?? [];
  const structure = checks.reduce((sum, check) => sum + check.score, 0);
  const structureMax = checks.reduce((sum, check) => sum + check.maxScore, 0);
  const parts = [
    { name: t('training.structure'), score: structure, maxScore: structureMax },
    { name: t('training.accuracyPart'), score: evaluation.score, maxScore: evaluation.maxScore },
  ];
  return (
    <dl className={styles.parts} aria-label={t('training.parts')}>
      {parts.map(({ name, score, maxScore }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">
            {t('score', { score: formatScore(score), maxScore: formatScore(maxScore) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
