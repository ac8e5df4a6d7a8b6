import type { ReactNode } from 'react';
import plotClasses from '../kit/plot.module.css';
import { pathThrough, type PlotAxes, type Point } from '../kit/plot.ts';
import { signed } from '../kit/signed.ts';
import { useDrag } from '../kit/use-drag.ts';
import { AXIS } from './sliding-functions.ts';

/** Pixels of 1 upwards, and of the room above the highest and below the axis. */
const UNIT_PX = 96;
const ABOVE_PX = 28;
const BELOW_PX = 24;
const MARGIN_PX = 12;

/** How values become pixels: x of the same width in both plots. */
export interface PlotScale extends PlotAxes {
  readonly path: (points: readonly Point[]) => string;
  readonly width: number;
  readonly height: number;
}

export function plotScale(width: number, lowest: number, highest: number): PlotScale {
  const perUnit = (width - 2 * MARGIN_PX) / (AXIS.to - AXIS.from);
  const x = (value: number) => MARGIN_PX + (value - AXIS.from) * perUnit;
  const y = (value: number) => ABOVE_PX + (highest - value) * UNIT_PX;
  const path = (points: readonly Point[]) => pathThrough(points, { x, y });
  return { x, y, path, width, height: ABOVE_PX + (highest - lowest) * UNIT_PX + BELOW_PX };
}

interface PlotProps {
  readonly scale: PlotScale;
  readonly label: string;
  /** Called with how far the pointer was dragged, in units of the axis. */
  readonly onDrag: (by: number, start: number) => void;
  /** Where t is now: a drag goes on from there. */
  readonly t: number;
  readonly children: ReactNode;
}

/** A plot with its axis; dragging it anywhere moves t. */
export function Plot({ scale, label, onDrag, t, children }: PlotProps) {
  const pointer = useDrag<SVGSVGElement, { px: number; t: number }>(
    (event) => ({ px: event.clientX, t }),
    (event, from) => onDrag((event.clientX - from.px) / (scale.x(1) - scale.x(0)), from.t),
  );
  const ticks = Array.from({ length: AXIS.to - AXIS.from + 1 }, (_, k) => AXIS.from + k);
  return (
    <svg
      viewBox={`0 0 ${scale.width} ${scale.height}`}
      height={scale.height}
      role="img"
      aria-label={label}
      className={plotClasses.plot}
      {...pointer}
    >
      <line x1="0" x2={scale.width} y1={scale.y(0)} y2={scale.y(0)} className={plotClasses.axis} />
      {ticks.map((tick) => (
        <text key={tick} x={scale.x(tick)} y={scale.height - 4} className={plotClasses.tick}>
          {signed(tick)}
        </text>
      ))}
      {children}
    </svg>
  );
}
