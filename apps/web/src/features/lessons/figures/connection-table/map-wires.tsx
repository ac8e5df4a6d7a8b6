import classes from './connection-table.module.css';
import { S2_MAPS, seenBy } from './c3-connections.ts';

const MAP = 20;
const STEP = 28;
const C3_MAP = 36;
const WIDTH = 220;
const HEIGHT = S2_MAPS * STEP;
const MIDDLE = HEIGHT / 2;

/** The maps of S2, the chosen map of C3, and a line for each kernel between them. */
export function MapWires({ chosen, label }: { chosen: number; label: string }) {
  const seen = seenBy(chosen);
  return (
    <svg
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      width={WIDTH + 4}
      height={HEIGHT + 4}
      role="img"
      aria-label={label}
      className={classes.wires}
    >
      {Array.from({ length: S2_MAPS }, (_, s2) => {
        const y = s2 * STEP + STEP / 2;
        const connected = seen.includes(s2);
        return (
          <g key={s2}>
            {connected && (
              <line x1={20 + MAP} y1={y} x2={WIDTH - C3_MAP - 24} y2={MIDDLE} className={classes.wire} />
            )}
            <rect
              x={20}
              y={y - MAP / 2}
              width={MAP}
              height={MAP}
              rx="2"
              className={connected ? classes.seenMap : classes.unseenMap}
            />
            <text x={8} y={y} className={connected ? classes.chosenHead : classes.head}>
              {s2}
            </text>
          </g>
        );
      })}
      <rect
        x={WIDTH - C3_MAP - 24}
        y={MIDDLE - C3_MAP / 2}
        width={C3_MAP}
        height={C3_MAP}
        rx="2"
        className={classes.seenMap}
      />
      <text x={WIDTH - 10} y={MIDDLE} className={classes.chosenHead}>
        {chosen}
      </text>
    </svg>
  );
}
