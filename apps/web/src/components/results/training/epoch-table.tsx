import type { EpochReport } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import { countText, durationText, percentText } from '../quantity-text.ts';
import results from '../results.module.css';

/** The finished epochs in numbers; the curves' text for those who do not see them. */
export function EpochTable({ epochs }: { epochs: readonly EpochReport[] }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  if (epochs.length === 0) return null;
  const [loss, accuracy] = [t('training.loss'), t('training.accuracy')];
  const [training, validation] = [t('training.trainingLine'), t('training.validationLine')];
  const heads = [
    `${training} ${loss}`,
    `${validation} ${loss}`,
    `${training} ${accuracy}`,
    `${validation} ${accuracy}`,
    t('training.elapsed'),
    t('training.speed'),
  ];
  return (
    <details className={results.details}>
      <summary>{t('training.epochTable')}</summary>
      <div className={results.tableFrame} tabIndex={0} role="region" aria-label={t('training.epochTable')}>
        <table className={results.table}>
          <thead>
            <tr>
              <th scope="col">{t('training.epochAxis')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" data-number>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {epochs.map((report) => (
              <tr key={report.epoch}>
                <th scope="row">{report.epoch}</th>
                <td data-number>{report.trainingLoss.toFixed(4)}</td>
                <td data-number>{report.validationLoss.toFixed(4)}</td>
                <td data-number>{percentText(report.trainingAccuracy)}</td>
                <td data-number>{percentText(report.validationAccuracy)}</td>
                <td data-number>{durationText(report.elapsedMs, locale)}</td>
                <td data-number>{countText(Math.round(report.imagesPerSecond), locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
