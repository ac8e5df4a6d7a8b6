import { isActivated, type ExplainedValue, type TrainedLayer } from '@convolab/grading';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../components/tensor/tensor-numbers.ts';
import classes from '../look-inside.module.css';
import { positionOf } from '../maps/map-layout.ts';
import type { Stage } from '../state/network-stages.ts';
import { useStageName } from '../use-stage-name.ts';
import { ConvolvedSource } from './convolved-source.tsx';
import { DenseSource } from './dense-source.tsx';
import { PooledSource } from './pooled-source.tsx';

interface ValueDetailProps {
  readonly stage: Stage;
  /** Offset in what the stage shows. */
  readonly place: number;
  readonly value: number;
  /** Null of a value of the input. */
  readonly explained: ExplainedValue | null;
}

/** One number of the network under the magnifier: what it was made of, down to the products. */
export function ValueDetail({ stage, place, value, explained }: ValueDetailProps) {
  const { t } = useTranslation('inside');
  const where = useWhere(stage, place);
  return (
    <section className={classes.detail} aria-label={t('detail.title')}>
      <div aria-live="polite" aria-atomic="true">
        <p className={classes.where}>{where}</p>
        <p className={classes.value}>{formatNumber(value)}</p>
      </div>
      {stage.trained === null && <p className={classes.hint}>{t('detail.input')}</p>}
      {stage.trained && explained && (
        <Explained key={stage.index} trained={stage.trained} explained={explained} />
      )}
    </section>
  );
}

function useWhere(stage: Stage, place: number): string {
  const { t } = useTranslation('inside');
  const name = useStageName();
  const [, mapColumns = 1, maps = 1] = stage.shape;
  if (stage.shape.length !== 3) return t('detail.unit', { name: name(stage), unit: place });
  const { map, row, column } = positionOf({ mapColumns, maps }, place);
  return t(stage.index < 0 ? 'detail.pixel' : 'detail.cell', {
    name: name(stage),
    map: map + 1,
    row,
    column,
  });
}

interface ExplainedProps {
  readonly trained: TrainedLayer;
  readonly explained: ExplainedValue;
}

function Explained({ trained, explained }: ExplainedProps) {
  const { t } = useTranslation('inside');
  return (
    <>
      <Arithmetic trained={trained} explained={explained} />
      {explained.source.kind === 'conv2d' && <ConvolvedSource channels={explained.source.channels} />}
      {explained.source.kind === 'pool2d' && trained.layer.kind === 'pool2d' && (
        <PooledSource inputs={explained.source.inputs} mode={trained.layer.mode} />
      )}
      {explained.source.kind === 'subsample' && <PooledSource inputs={explained.source.inputs} mode="sum" />}
      {explained.source.kind === 'dense' && (
        <DenseSource terms={explained.source.products} label="inputNumber" />
      )}
      {explained.source.kind === 'rbf' && (
        <DenseSource terms={explained.source.terms} label="inputDistance" />
      )}
      {explained.source.kind === 'copied' && (
        <p className={classes.hint}>
          {explained.source.input === null ? t('detail.padding') : t('detail.copied')}
        </p>
      )}
    </>
  );
}

/** Products + bias = sum → activation. */
function Arithmetic({ trained, explained }: ExplainedProps) {
  const { t } = useTranslation('inside');
  const { source, bias, sum, value } = explained;
  const { layer } = trained;
  const rows: [string, number][] = [];
  if (source.kind === 'subsample') rows.push([t('detail.coefficient'), source.coefficient]);
  if (source.kind === 'conv2d' || source.kind === 'dense')
    rows.push([t('detail.products'), sum - (bias ?? 0)]);
  if (bias !== null) rows.push([t('detail.bias'), bias]);
  if (isActivated(trained)) {
    rows.push([t('detail.sum'), sum], ['activation' in layer ? layer.activation : 'scaledTanh', value]);
  } else if (rows.length > 0) rows.push([t('detail.sum'), sum]);
  if (rows.length === 0) return null;
  return (
    <dl className={classes.arithmetic}>
      {rows.map(([name, number]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatNumber(number)}</dd>
        </div>
      ))}
    </dl>
  );
}
