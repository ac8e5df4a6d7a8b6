import { answersOne, dividingLine, PLANE, type Divider, type Point } from './half-plane.ts';
import classes from './input-plane.module.css';

const SIZE = 300;
const UNIT = SIZE / (PLANE.high - PLANE.low);
const px = ([x1, x2]: Point) => ({ x: (x1 - PLANE.low) * UNIT, y: (PLANE.high - x2) * UNIT });

export interface PlanePoint {
  readonly at: Point;
  readonly label: number;
}

interface InputPlaneProps {
  readonly axes: readonly [horizontal: string, vertical: string];
  readonly points: readonly PlanePoint[];
  /** The point that is looked at now. */
  readonly current: Point;
  /** Its side that answers 1 is shaded. */
  readonly shaded: Divider;
  /** Further lines, dashed. */
  readonly dashed?: readonly Divider[];
  /** What is written left of the lines' lower ends, the shaded one's first. */
  readonly names?: readonly string[];
  readonly label: string;
}

/** Two inputs as a plane: labelled points, and how lines divide them. */
export function InputPlane({
  axes,
  points,
  current,
  shaded,
  dashed = [],
  names = [],
  label,
}: InputPlaneProps) {
  const ring = px(current);
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={label}
      className={classes.plane}
    >
      <polygon
        className={classes.one}
        points={answersOne(shaded)
          .map((corner) => `${px(corner).x},${px(corner).y}`)
          .join(' ')}
      />
      <Axes names={axes} />
      {dashed.map((divider, index) => (
        <Line key={index} divider={divider} className={classes.dashed} name={names[index + 1]} />
      ))}
      <Line divider={shaded} className={classes.line} name={names[0]} />
      <circle className={classes.ring} cx={ring.x} cy={ring.y} r="18" />
      {points.map(({ at, label: digit }) => (
        <g key={at.join()} className={digit === 1 ? classes.pointOfOne : classes.pointOfZero}>
          <circle cx={px(at).x} cy={px(at).y} r="12" />
          <text x={px(at).x} y={px(at).y}>
            {digit}
          </text>
        </g>
      ))}
      <rect className={classes.border} x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} />
    </svg>
  );
}

function Axes({ names: [horizontal, vertical] }: { names: readonly [string, string] }) {
  const origin = px([0, 0]);
  return (
    <g>
      <path className={classes.axis} d={`M0 ${origin.y}H${SIZE}M${origin.x} 0V${SIZE}`} />
      <text className={classes.name} x={SIZE - 8} y={origin.y + 18} textAnchor="end">
        {horizontal}
      </text>
      <text className={classes.name} x={origin.x - 8} y={18} textAnchor="end">
        {vertical}
      </text>
    </g>
  );
}

interface LineProps {
  readonly divider: Divider;
  readonly className: string | undefined;
  readonly name: string | undefined;
}

function Line({ divider, className, name }: LineProps) {
  const ends = dividingLine(divider);
  if (!ends) return null;
  const [from, to] = [px(ends[0]), px(ends[1])];
  const lower = from.y > to.y ? from : to;
  return (
    <g>
      <line className={className} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {name && (
        <text className={classes.name} x={lower.x - 26} y={lower.y - 8} textAnchor="end">
          {name}
        </text>
      )}
    </g>
  );
}
