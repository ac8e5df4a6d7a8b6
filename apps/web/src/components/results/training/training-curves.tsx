import { useTranslation } from 'react-i18next';
import type { RunStory } from '../run-story.ts';
import { CurveChart } from './curve-chart.tsx';
import { accuracyScale, lossScale, trainingCurves } from './curve-points.ts';
import { EpochTable } from './epoch-table.tsx';
import styles from './training.module.css';

const lossText = (loss: number) => String(Number(loss.toPrecision(3)));
const shareText = (share: number) => `${Number((share * 100).toFixed(1))}%`;

/** Loss and accuracy, each on its own scale, and the same as a table. */
export function TrainingCurvesView({ story }: { story: RunStory }) {
  const { t } = useTranslation('results');
  const curves = trainingCurves(story);
  if (!curves) return <p className={styles.empty}>{t('training.waitingForCurve')}</p>;
  const { epochs, loss, accuracy } = curves;
  return (
    <section aria-label={t('training.curves')}>
      <div className={styles.charts}>
        <CurveChart
          title={t('training.loss')}
          {...loss}
          epochs={epochs}
          scale={lossScale([...loss.training, ...loss.validation])}
          format={lossText}
        />
        <CurveChart
          title={t('training.accuracy')}
          {...accuracy}
          epochs={epochs}
          scale={accuracyScale([...accuracy.training, ...accuracy.validation])}
          format={shareText}
        />
      </div>
      <EpochTable epochs={story.epochs} />
    </section>
  );
}
