import { useRef, type PointerEvent, type ReactNode } from 'react';
import classes from './slide-function.module.css';
import { AXIS, type Point } from './sliding-functions.ts';

/** Pixels of 1 upwards, and of the room above the highest and below the axis. */
const UNIT_PX = 96;
const ABOVE_PX = 28;
const BELOW_PX = 24;
const MARGIN_PX = 12;

/** How values become pixels: x of the same width in both plots. */
export interface PlotScale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly path: (points: readonly Point[]) => string;
  readonly width: number;
  readonly height: number;
}

export function plotScale(width: number, lowest: number, highest: number): PlotScale {
  const perUnit = (width - 2 * MARGIN_PX) / (AXIS.to - AXIS.from);
  const x = (value: number) => MARGIN_PX + (value - AXIS.from) * perUnit;
  const y = (value: number) => ABOVE_PX + (highest - value) * UNIT_PX;
  const path = (points: readonly Point[]) =>
    points.map((point, k) => `${k ? 'L' : 'M'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('');
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
  const grabbed = useRef<{ px: number; t: number } | null>(null);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    grabbed.current = { px: event.clientX, t };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (!grabbed.current) return;
    onDrag((event.clientX - grabbed.current.px) / (scale.x(1) - scale.x(0)), grabbed.current.t);
  };
  const end = () => {
    grabbed.current = null;
  };
  const ticks = Array.from({ length: AXIS.to - AXIS.from + 1 }, (_, k) => AXIS.from + k);
  return (
    <svg
      viewBox={`0 0 ${scale.width} ${scale.height}`}
      height={scale.height}
      role="img"
      aria-label={label}
      className={classes.plot}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line x1="0" x2={scale.width} y1={scale.y(0)} y2={scale.y(0)} className={classes.axis} />
      {ticks.map((tick) => (
        <text key={tick} x={scale.x(tick)} y={scale.height - 4} className={classes.tick}>
          {tick < 0 ? `−${-tick}` : tick}
        </text>
      ))}
      {children}
    </svg>
  );
}
