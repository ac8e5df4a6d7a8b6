import type { TrainedLayer, WindowPlace } from '@convolab/grading';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleControls } from '@convolab/contracts';
import { magnitudeLimit } from '../../design/tensor-scale.ts';
import { formatShape } from '../../components/tensor/tensor-numbers.ts';
import { percentText } from '../../components/results/quantity-text.ts';
import classes from './look-inside.module.css';
import { KernelCanvas } from './maps/kernel-canvas.tsx';
import { MapCanvas } from './maps/map-canvas.tsx';
import { cellOfPlace, layoutOf, positionOf, windowOnMap } from './maps/map-layout.ts';
import type { MapColours } from './maps/paint-maps.ts';
import type { ChosenValue } from './state/inside-state.ts';
import { relativeChange, type Stage } from './state/network-stages.ts';
import { useStageName } from './use-stage-name.ts';

/** The window of the chosen value of a later layer. */
export interface LitWindow extends WindowPlace {
  /** On one map, or on all of them. */
  readonly map: number | null;
}

interface StageViewProps {
  readonly stage: Stage;
  readonly now: Float64Array;
  /** Of the image before it was moved; the same array where it was not. */
  readonly before: Float64Array;
  readonly view: 'values' | 'change';
  readonly widthPx: number;
  /** The chosen offset, where it is of this stage. */
  readonly place: number | null;
  readonly lit: LitWindow | null;
  readonly onChoose: (chosen: ChosenValue) => void;
}

/** One layer: its name, its kernels, and all that it gives. */
export const StageView = memo(function StageView({
  stage,
  now,
  before,
  view,
  widthPx,
  place,
  lit,
  onChoose,
}: StageViewProps) {
  const { t } = useTranslation('inside');
  const name = useStageName();
  const layout = useMemo(() => layoutOf(stage.shape, widthPx), [stage.shape, widthPx]);
  const shown = useMemo(
    () => (view === 'values' ? now : now.map((value, at) => value - (before[at] ?? 0))),
    [now, before, view],
  );
  const colours = useMemo(() => coloursOf(stage, before, view), [stage, before, view]);
  const cursor = place === null ? null : { place, rect: cellOfPlace(layout, place) };
  const maps =
    lit === null ? [] : lit.map === null ? Array.from({ length: layout.maps }, (_, map) => map) : [lit.map];
  const windows = lit === null ? [] : maps.map((map) => windowOnMap(layout, map, lit));
  const convolution = stage.trained && 'kernelSize' in stage.trained.layer ? stage.trained : null;
  return (
    <section className={classes.stage} aria-label={name(stage)}>
      <StageHead stage={stage} now={now} before={before} />
      {convolution && (
        <KernelCanvas
          trained={convolution}
          filter={place === null ? null : positionOf(layout, place).map}
          widthPx={widthPx}
        />
      )}
      <MapCanvas
        label={t('maps.label', { name: name(stage), shape: formatShape(stage.shape) })}
        values={shown}
        layout={layout}
        colours={colours}
        cursor={cursor}
        windows={windows}
        onChoose={(next) => onChoose({ layer: stage.index, place: next })}
      />
    </section>
  );
});

function StageHead({ stage, now, before }: Pick<StageViewProps, 'stage' | 'now' | 'before'>) {
  const { t } = useTranslation('inside');
  const name = useStageName();
  return (
    <header className={classes.stageHead}>
      <h2 className={classes.stageName}>{name(stage)}</h2>
      <span className={classes.shape}>{formatShape(stage.shape)}</span>
      {stage.trained && <span className={classes.ownName}>{ownName(stage.trained)}</span>}
      {now !== before && (
        <span className={classes.changed}>
          {t('changed', { share: percentText(relativeChange(now, before)) })}
        </span>
      )}
    </header>
  );
}

const ownName = ({ name }: TrainedLayer) => visibleControls(name);

/** The same colours before and after a move: the scale is that of the image before. */
function coloursOf(stage: Stage, before: Float64Array, view: 'values' | 'change'): MapColours {
  if (view === 'change' || stage.isSigned)
    return { scale: 'diverging', floor: 0, limit: magnitudeLimit(before) };
  // The paper of the input is below 0; nothing that a layer gives here is.
  const floor = stage.index < 0 ? Math.min(0, ...before) : 0;
  return { scale: 'sequential', floor, limit: magnitudeLimit(before.map((value) => value - floor)) };
}
