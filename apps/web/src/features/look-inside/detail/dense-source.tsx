import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../components/tensor/tensor-numbers.ts';
import { magnitudeLimit } from '../../../design/tensor-scale.ts';
import classes from '../look-inside.module.css';
import { NumberGrid } from './number-grid.tsx';

const COLUMNS = 8;
const SHOWN = 40;
const LISTED = 6;

/** The products that weigh most; the rest is told as one sum. */
export function DenseSource({ products }: { products: Float64Array }) {
  const { t } = useTranslation('inside');
  const heaviest = useMemo(
    () =>
      Array.from(products, (product, index) => ({ product, index }))
        .sort((one, other) => Math.abs(other.product) - Math.abs(one.product))
        .slice(0, LISTED),
    [products],
  );
  const listed = heaviest.reduce((sum, { product }) => sum + product, 0);
  const rest = products.reduce((sum, product) => sum + product, 0) - listed;
  return (
    <>
      <dl className={classes.arithmetic} aria-label={t('detail.heaviest')}>
        {heaviest.map(({ product, index }) => (
          <div key={index}>
            <dt>{t('detail.inputNumber', { index })}</dt>
            <dd>{formatNumber(product)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('detail.others', { count: products.length - heaviest.length })}</dt>
          <dd>{formatNumber(rest)}</dd>
        </div>
      </dl>
      {products.length <= SHOWN * COLUMNS && (
        <NumberGrid
          title={t('detail.allProducts', { count: products.length })}
          rows={Array.from({ length: Math.ceil(products.length / COLUMNS) }, (_, row) => [
            ...products.subarray(row * COLUMNS, (row + 1) * COLUMNS),
          ])}
          limit={magnitudeLimit(products)}
        />
      )}
    </>
  );
}
