import { wilsonInterval, type EvaluationReport } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import { countText, percentText } from '../quantity-text.ts';
import results from '../results.module.css';
import styles from './training.module.css';

interface Counted {
  readonly images: number;
  readonly correct: number;
}

/** The trained model on the sets that its exercise names, beside MNIST's own; nothing where it names none. */
export function TestSetTable({ evaluation }: { readonly evaluation: EvaluationReport }) {
  const { t } = useTranslation('results');
  if (evaluation.sets.length === 0) return null;
  return (
    <section className={styles.testSets}>
      <div
        className={results.tableFrame}
        tabIndex={0}
        role="region"
        aria-label={t('training.testSets.title')}
      >
        <table className={results.table}>
          <caption className={styles.testSetCaption}>{t('training.testSets.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('training.testSets.set')}</th>
              <th scope="col" data-number>
                {t('training.accuracy')}
              </th>
              <th scope="col" data-number>
                {t('training.testSets.interval')}
              </th>
              <th scope="col" data-number>
                {t('training.testSets.images')}
              </th>
            </tr>
          </thead>
          <tbody>
            <ShareRow name={t('training.testSets.names.mnist')} counted={evaluation} />
            {evaluation.sets.flatMap((report) => [
              <ShareRow
                key={report.set}
                name={t(`training.testSets.names.${report.set}`)}
                counted={report}
              />,
              ...report.byShift.map((shift) => (
                <ShareRow
                  key={`${report.set} ${shift.pixels}`}
                  name={t('training.testSets.byShift', { pixels: shift.pixels })}
                  counted={shift}
                  isPart
                />
              )),
            ])}
          </tbody>
        </table>
      </div>
      <p className={results.muted}>{t('training.testSets.about')}</p>
    </section>
  );
}

interface ShareRowProps {
  readonly name: string;
  readonly counted: Counted;
  readonly isPart?: boolean;
}

function ShareRow({ name, counted: { images, correct }, isPart = false }: ShareRowProps) {
  const locale = useLocale();
  if (images === 0) return null;
  const { low, high } = wilsonInterval(correct, images);
  return (
    <tr data-part={isPart || undefined}>
      <th scope="row">{name}</th>
      <td data-number>{percentText(correct / images)}</td>
      <td data-number>{`${percentText(low)} – ${percentText(high)}`}</td>
      <td data-number>{countText(images, locale)}</td>
    </tr>
  );
}
