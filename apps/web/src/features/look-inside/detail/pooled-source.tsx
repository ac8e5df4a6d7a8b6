import type { WindowChannel } from '@convolab/grading';
import { useTranslation } from 'react-i18next';
import { magnitudeLimit } from '../../../design/tensor-scale.ts';
import classes from '../look-inside.module.css';
import { NumberGrid } from './number-grid.tsx';

interface PooledSourceProps {
  readonly inputs: WindowChannel['inputs'];
  readonly mode: 'max' | 'average' | 'sum';
}

/** The numbers of which the largest, the mean or the sum was taken. */
export function PooledSource({ inputs, mode }: PooledSourceProps) {
  const { t } = useTranslation('inside');
  const inside = inputs.flat().filter((value) => value !== null);
  return (
    <div className={classes.grids}>
      <NumberGrid
        title={t(`detail.pooled.${mode}`, { count: inside.length })}
        rows={inputs}
        limit={magnitudeLimit(inside)}
        marked={mode === 'max' ? Math.max(...inside) : null}
      />
    </div>
  );
}
