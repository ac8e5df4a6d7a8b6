import { useElementSize } from '@mantine/hooks';
import plotClasses from '../kit/plot.module.css';
import { pathThrough, type Point } from '../kit/plot.ts';
import { signed } from '../kit/signed.ts';
import { usePressAndDrag } from '../kit/use-drag.ts';
import classes from './activation-curves.module.css';
import { AXIS, CURVES, curveOf, placeAt, slopeOf, type Name } from './activation-functions.ts';

/** Before the drawing is measured. */
const WIDTH_PX = 640;
const HEIGHT_PX = 260;
const LEFT_PX = 36;
const RIGHT_PX = 12;
const ABOVE_PX = 36;
const BELOW_PX = 28;

function plotScale(width: number, ticks: readonly number[]) {
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)];
  const perUnit = (width - LEFT_PX - RIGHT_PX) / (AXIS.to - AXIS.from);
  const upPerUnit = (HEIGHT_PX - ABOVE_PX - BELOW_PX) / (highest - lowest);
  const x = (z: number) => LEFT_PX + (z - AXIS.from) * perUnit;
  const y = (value: number) => ABOVE_PX + (highest - value) * upPerUnit;
  const path = (points: readonly Point[]) => pathThrough(points, { x, y });
  return { x, y, path, width, zAt: (px: number) => AXIS.from + (px - LEFT_PX) / perUnit };
}

type PlotScale = ReturnType<typeof plotScale>;

interface CurvePlotProps {
  readonly name: Name;
  readonly z: number;
  readonly label: string;
  readonly onMove: (place: number) => void;
}

/** A function, drawn through, and its slope, dashed; a press or drag brings the point there. */
export function CurvePlot({ name, z, label, onMove }: CurvePlotProps) {
  const { ref, width } = useElementSize();
  const { f, slope, ticks } = CURVES[name];
  const scale = plotScale(width || WIDTH_PX, ticks);
  const pointer = usePressAndDrag<SVGSVGElement>((event) => {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onMove(placeAt(scale.zAt(px)));
  });
  return (
    <div ref={ref} className={plotClasses.plots}>
      <svg
        viewBox={`0 0 ${scale.width} ${HEIGHT_PX}`}
        height={HEIGHT_PX}
        role="img"
        aria-label={label}
        className={plotClasses.plot}
        {...pointer}
      >
        <Axes scale={scale} ticks={ticks} />
        <path d={scale.path(curveOf(name))} className={classes.curve} />
        {slopeOf(name).map((part) => (
          <path key={part[0]?.x} d={scale.path(part)} className={classes.slope} />
        ))}
        <line
          x1={scale.x(z)}
          x2={scale.x(z)}
          y1={ABOVE_PX}
          y2={HEIGHT_PX - BELOW_PX}
          className={classes.now}
        />
        <circle cx={scale.x(z)} cy={scale.y(f(z))} r="4.5" className={classes.onCurve} />
        <circle cx={scale.x(z)} cy={scale.y(slope(z))} r="7.5" className={classes.onSlope} />
        <Key />
      </svg>
    </div>
  );
}

function Axes({ scale, ticks }: { scale: PlotScale; ticks: readonly number[] }) {
  const zs = Array.from({ length: AXIS.to - AXIS.from + 1 }, (_, k) => AXIS.from + k);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT_PX}
            x2={scale.width - RIGHT_PX}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            className={tick === 0 ? plotClasses.axis : classes.guide}
          />
          <text x={LEFT_PX - 6} y={scale.y(tick)} className={classes.heightTick}>
            {signed(tick)}
          </text>
        </g>
      ))}
      <line
        x1={scale.x(0)}
        x2={scale.x(0)}
        y1={ABOVE_PX}
        y2={HEIGHT_PX - BELOW_PX}
        className={plotClasses.axis}
      />
      {zs.map((z) => (
        <text key={z} x={scale.x(z)} y={HEIGHT_PX - 8} className={plotClasses.tick}>
          {signed(z)}
        </text>
      ))}
    </g>
  );
}

/** Which line is which, told by how it is drawn. */
function Key() {
  return (
    <g>
      <line x1={LEFT_PX} x2={LEFT_PX + 28} y1="14" y2="14" className={classes.curve} />
      <text x={LEFT_PX + 36} y="14" className={classes.label}>
        f(z)
      </text>
      <line x1={LEFT_PX + 92} x2={LEFT_PX + 122} y1="14" y2="14" className={classes.slope} />
      <text x={LEFT_PX + 130} y="14" className={classes.label}>
        f′(z)
      </text>
    </g>
  );
}
