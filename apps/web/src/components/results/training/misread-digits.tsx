import type { MisreadDigit } from '@convolab/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PixelCanvas } from '../../pixel-canvas.tsx';
import results from '../results.module.css';
import { DIGIT_EDGE_PX, digitFromBase64, digitRgba } from './digit-pixels.ts';
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
            <DigitPicture digit={digit} />
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

function DigitPicture({ digit }: { digit: MisreadDigit }) {
  const { t } = useTranslation('results');
  const rgba = useMemo(() => digitRgba(digitFromBase64(digit.pixels)), [digit.pixels]);
  return (
    <PixelCanvas
      rgba={rgba}
      className={styles.digit}
      width={DIGIT_EDGE_PX}
      height={DIGIT_EDGE_PX}
      role="img"
      aria-label={t('training.misreadAlt', { label: digit.label, predicted: digit.predicted })}
    />
  );
}
