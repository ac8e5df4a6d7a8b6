import {
  explainValue,
  isActivated,
  type ExplainedValue,
  type LayerRun,
  type TrainedLayer,
} from '@convolab/grading';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../components/tensor/tensor-numbers.ts';
import classes from '../look-inside.module.css';
import { layoutOf, positionOf } from '../maps/map-layout.ts';
import type { ChosenValue } from '../state/inside-state.ts';
import { valuesOf, type Stage } from '../state/network-stages.ts';
import { useStageName } from '../use-stage-name.ts';
import { ConvolvedSource } from './convolved-source.tsx';
import { DenseSource } from './dense-source.tsx';
import { PooledSource } from './pooled-source.tsx';

interface ValueDetailProps {
  readonly stage: Stage;
  readonly chosen: ChosenValue;
  readonly runs: readonly LayerRun[];
  readonly input: Float64Array;
}

/** One number of the network under the magnifier: what it was made of, down to the products. */
export function ValueDetail({ stage, chosen, runs, input }: ValueDetailProps) {
  const { t } = useTranslation('inside');
  const where = useWhere(stage, chosen.place);
  const value = valuesOf(runs, input, stage.index)[chosen.place] ?? NaN;
  return (
    <section className={classes.detail} aria-label={t('detail.title')}>
      <div aria-live="polite" aria-atomic="true">
        <p className={classes.where}>{where}</p>
        <p className={classes.value}>{formatNumber(value)}</p>
      </div>
      {stage.trained ? (
        <Explained trained={stage.trained} chosen={chosen} runs={runs} input={input} />
      ) : (
        <p className={classes.hint}>{t('detail.input')}</p>
      )}
    </section>
  );
}

function useWhere(stage: Stage, place: number): string {
  const { t } = useTranslation('inside');
  const name = useStageName();
  if (stage.shape.length !== 3) return t('detail.unit', { name: name(stage), unit: place });
  const { map, row, column } = positionOf(layoutOf(stage.shape, 0), place);
  return t(stage.index < 0 ? 'detail.pixel' : 'detail.cell', {
    name: name(stage),
    map: map + 1,
    row,
    column,
  });
}

interface ExplainedProps extends Omit<ValueDetailProps, 'stage'> {
  readonly trained: TrainedLayer;
}

function Explained({ trained, chosen, runs, input }: ExplainedProps) {
  const { t } = useTranslation('inside');
  const { layer, place } = chosen;
  const before = valuesOf(runs, input, layer - 1);
  const run = runs[layer];
  const explained = useMemo(
    () => (run ? explainValue(trained, before, run, place) : null),
    [trained, before, run, place],
  );
  if (explained === null) return null;
  return (
    <>
      <Arithmetic trained={trained} explained={explained} />
      {explained.source.kind === 'conv2d' && (
        <ConvolvedSource key={layer} channels={explained.source.channels} />
      )}
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
function Arithmetic({ trained, explained }: { trained: TrainedLayer; explained: ExplainedValue }) {
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
