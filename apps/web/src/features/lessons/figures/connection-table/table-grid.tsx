import type { PointerEvent } from 'react';
import classes from './connection-table.module.css';
import { C3_MAPS, S2_MAPS, seenBy } from './c3-connections.ts';

const CELL = 24;
/** Room for the numbers of the maps. */
const HEAD = 24;
const MARGIN = 2;
const WIDTH = HEAD + C3_MAPS * CELL + MARGIN;
const HEIGHT = HEAD + S2_MAPS * CELL + MARGIN;

const maps = (count: number) => Array.from({ length: count }, (_, map) => map);

interface TableGridProps {
  readonly chosen: number;
  readonly label: string;
  readonly onChoose: (c3: number) => void;
}

/** Table I of LeCun et al. 1998: a column for each map of C3; pressing one chooses it. */
export function TableGrid({ chosen, label, onChoose }: TableGridProps) {
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((((event.clientX - box.left) / box.width) * WIDTH - HEAD) / CELL);
    if (column >= 0 && column < C3_MAPS) onChoose(column);
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className={classes.table}
      onPointerDown={choose}
    >
      {maps(C3_MAPS).map((c3) => (
        <Column key={c3} c3={c3} chosen={c3 === chosen} />
      ))}
      {maps(S2_MAPS).map((s2) => (
        <text
          key={s2}
          x={HEAD / 2}
          y={HEAD + (s2 + 0.5) * CELL}
          className={seenBy(chosen).includes(s2) ? classes.chosenHead : classes.head}
        >
          {s2}
        </text>
      ))}
      <rect
        x={HEAD}
        y={HEAD}
        width={CELL}
        height={S2_MAPS * CELL}
        rx="2"
        className={classes.window}
        style={{ transform: `translateX(${chosen * CELL}px)` }}
      />
    </svg>
  );
}

function Column({ c3, chosen }: { c3: number; chosen: boolean }) {
  const seen = seenBy(c3);
  const x = HEAD + c3 * CELL;
  return (
    <g>
      <text x={x + CELL / 2} y={HEAD / 2} className={chosen ? classes.chosenHead : classes.head}>
        {c3}
      </text>
      {maps(S2_MAPS).map((s2) => (
        <g key={s2}>
          <rect x={x} y={HEAD + s2 * CELL} width={CELL} height={CELL} className={classes.cell} />
          {seen.includes(s2) && (
            <rect
              x={x + 6}
              y={HEAD + s2 * CELL + 6}
              width={CELL - 12}
              height={CELL - 12}
              rx="2"
              className={chosen ? classes.chosenMark : classes.mark}
            />
          )}
        </g>
      ))}
    </g>
  );
}
