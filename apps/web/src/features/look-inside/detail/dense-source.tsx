import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../components/tensor/tensor-numbers.ts';
import { magnitudeLimit } from '../../../design/tensor-scale.ts';
import classes from '../look-inside.module.css';
import { NumberGrid } from './number-grid.tsx';

const COLUMNS = 8;
const SHOWN = 40;
const LISTED = 6;

interface DenseSourceProps {
  /** One an input: its product with the weight, or minus its squared distance. */
  readonly terms: Float64Array;
  readonly label: 'inputNumber' | 'inputDistance';
}

/** The terms of the sum that weigh most; the rest is told as one sum. */
export function DenseSource({ terms, label }: DenseSourceProps) {
  const { t } = useTranslation('inside');
  const heaviest = useMemo(
    () =>
      Array.from(terms, (term, index) => ({ term, index }))
        .sort((one, other) => Math.abs(other.term) - Math.abs(one.term))
        .slice(0, LISTED),
    [terms],
  );
  const listed = heaviest.reduce((sum, { term }) => sum + term, 0);
  const rest = terms.reduce((sum, term) => sum + term, 0) - listed;
  return (
    <>
      <dl className={classes.arithmetic} aria-label={t('detail.heaviest')}>
        {heaviest.map(({ term, index }) => (
          <div key={index}>
            <dt>{t(`detail.${label}`, { index })}</dt>
            <dd>{formatNumber(term)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('detail.others', { count: terms.length - heaviest.length })}</dt>
          <dd>{formatNumber(rest)}</dd>
        </div>
      </dl>
      {terms.length <= SHOWN * COLUMNS && (
        <NumberGrid
          title={t('detail.allProducts', { count: terms.length })}
          rows={Array.from({ length: Math.ceil(terms.length / COLUMNS) }, (_, row) => [
            ...terms.subarray(row * COLUMNS, (row + 1) * COLUMNS),
          ])}
          limit={magnitudeLimit(terms)}
        />
      )}
    </>
  );
}
