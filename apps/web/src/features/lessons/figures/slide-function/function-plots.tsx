import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { divergingColor } from '../../../../design/tensor-scale.ts';
import plotClasses from '../kit/plot.module.css';
import { Plot, plotScale, type PlotScale } from './plot.tsx';
import classes from './slide-function.module.css';
import {
  areas,
  curve,
  DT,
  flipped,
  placeAt,
  products,
  valueAt,
  type PAIRS,
  type Pair,
} from './sliding-functions.ts';

/** Before the drawing is measured. */
const WIDTH_PX = 640;

interface FunctionPlotsProps {
  readonly pair: (typeof PAIRS)[Pair];
  /** Of their convolution, every DT. */
  readonly result: readonly number[];
  readonly t: number;
  readonly spoken: string;
  readonly onMove: (place: number) => void;
}

/** Above f, the moving g and the area of their product; below the result up to t. */
export function FunctionPlots({ pair: [f, g], result, t, spoken, onMove }: FunctionPlotsProps) {
  const { t: text } = useTranslation('figures');
  const { ref, width } = useElementSize();
  const lowest = (values: readonly number[]) => Math.min(0, ...values);
  const signals = [...curve(f), ...curve(g)].map(({ y }) => y);
  const above = plotScale(width || WIDTH_PX, lowest(signals), 1);
  const below = plotScale(width || WIDTH_PX, lowest(result), Math.max(0.5, ...result));
  const onDrag = (by: number, start: number) => onMove(placeAt(start + by));
  const until = Math.round(t / DT);
  const drawn = result.slice(0, Math.max(0, until + 1)).map((y, n) => ({ x: n * DT, y }));
  const height = valueAt(result, t);
  return (
    <div ref={ref} className={plotClasses.plots}>
      <Plot scale={above} label={text('slideFunction.functions')} onDrag={onDrag} t={t}>
        <Areas scale={above} pair={[f, g]} t={t} />
        <path d={above.path(curve(f))} className={classes.still} />
        <path d={above.path(flipped(curve(g), t))} className={classes.moving} />
        <line
          x1={above.x(t)}
          x2={above.x(t)}
          y1={above.y(1)}
          y2={above.height - 16}
          className={classes.now}
        />
        <text x="0" y="16" className={classes.label}>
          f(τ)
          <tspan dx="16" className={classes.movingLabel}>
            g(t − τ)
          </tspan>
        </text>
      </Plot>
      <Plot scale={below} label={spoken} onDrag={onDrag} t={t}>
        <path d={below.path(drawn)} className={classes.result} />
        <line x1={below.x(t)} x2={below.x(t)} y1="0" y2={below.y(0)} className={classes.now} />
        <circle cx={below.x(t)} cy={below.y(height)} r="5" className={classes.dot} />
        <text x="0" y="16" className={classes.label}>
          (f ∗ g)(t)
        </text>
      </Plot>
    </div>
  );
}

function Areas({ scale, pair: [f, g], t }: Pick<FunctionPlotsProps, 'pair' | 't'> & { scale: PlotScale }) {
  const scheme = useComputedColorScheme('light');
  return areas(products(f, g, t)).map(({ sign, outline }) => (
    <path
      key={outline[0]?.x}
      d={scale.path(outline)}
      fill={divergingColor(sign / 2, 1, scheme) ?? 'none'}
      className={classes.area}
    />
  ));
}
