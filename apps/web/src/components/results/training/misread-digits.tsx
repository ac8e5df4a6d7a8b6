import type { MisreadDigit } from '@convolab/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DigitPicture } from '../../digit-picture.tsx';
import results from '../results.module.css';
import { digitFromBase64 } from './digit-pixels.ts';
import styles from './training.module.css';

/** Test images that the model got wrong, most confident mistakes first. */
export function MisreadDigits({ digits }: { digits: readonly MisreadDigit[] }) {
  const { t } = useTranslation('results');
  const ordered = [...digits].sort((a, b) => b.probability - a.probability);
  return (
    <section aria-label={t('training.misread')}>
      <h3 className={results.head}>{t('training.misread')}</h3>
      <p className={results.muted}>
        {t(digits.length > 0 ? 'training.misreadHint' : 'training.noneMisread')}
      </p>
      <ul className={styles.digits} tabIndex={0} aria-label={t('training.misread')}>
        {ordered.map((digit) => (
          <li key={digit.index}>
            <MisreadPicture digit={digit} />
            <span className={styles.digitText}>
              <span>{t('training.truth', { label: digit.label })}</span>
              <strong>{t('training.predicted', { predicted: digit.predicted })}</strong>
              <span className="tabular">{Math.round(digit.probability * 100)}%</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MisreadPicture({ digit }: { digit: MisreadDigit }) {
  const { t } = useTranslation('results');
  const pixels = useMemo(() => digitFromBase64(digit.pixels), [digit.pixels]);
  return (
    <DigitPicture
      pixels={pixels}
      className={styles.digit}
      role="img"
      aria-label={t('training.misreadAlt', { label: digit.label, predicted: digit.predicted })}
    />
  );
}
