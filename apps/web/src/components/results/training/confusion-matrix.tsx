import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inkOn, sequentialColor } from '../../../design/tensor-scale.ts';
import { useLocale } from '../../../locales/use-locale.ts';
import { countText, percentText } from '../quantity-text.ts';
import results from '../results.module.css';
import { confusions, recall } from './confusion.ts';
import styles from './training.module.css';

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** What was read as what, as a coloured table: mistakes have the colours, the diagonal is only framed. */
export function ConfusionMatrix({ confusion }: { confusion: readonly (readonly number[])[] }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const [worst] = confusions(confusion);
  return (
    <section>
      <h3 className={results.head}>{t('training.confusion')}</h3>
      <p className={results.muted}>{t('training.confusionHint')}</p>
      <div className={styles.matrixFrame} tabIndex={0} role="region" aria-label={t('training.confusion')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th className={styles.corner}>{t('training.confusionCorner')}</th>
              {DIGITS.map((predicted) => (
                <th key={predicted} scope="col">
                  {predicted}
                </th>
              ))}
              <th scope="col" className={styles.recall}>
                {t('training.recall')}
              </th>
            </tr>
          </thead>
          <tbody>
            {DIGITS.map((label) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {DIGITS.map((predicted) => (
                  <MatrixCell
                    key={predicted}
                    count={confusion[label]?.[predicted] ?? 0}
                    right={label === predicted}
                    limit={worst?.count ?? 1}
                    title={t('training.confusionCell', { label, predicted })}
                  />
                ))}
                <td className={styles.recall}>{shareText(recall(confusion, label))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {worst && (
        <p className={results.muted}>
          {t('training.mostConfused', { ...worst, count: Number(countText(worst.count, locale)) })}
        </p>
      )}
    </section>
  );
}

const shareText = (share: number | null) => (share === null ? '–' : percentText(share));

interface MatrixCellProps {
  readonly count: number;
  readonly right: boolean;
  /** The largest number of one mistake, where the colours end. */
  readonly limit: number;
  readonly title: string;
}

function MatrixCell({ count, right, limit, title }: MatrixCellProps) {
  const scheme = useComputedColorScheme('light');
  if (right) {
    return (
      <td title={title} className={styles.diagonal}>
        {count}
      </td>
    );
  }
  const background = sequentialColor(count, limit * 1.25, scheme) ?? 'transparent';
  return (
    <td
      title={title}
      style={{ background, color: count === 0 ? 'var(--convolab-ink-muted)' : inkOn(background) }}
    >
      {count === 0 ? '·' : count}
    </td>
  );
}
