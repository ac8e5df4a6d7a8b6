import {
  LINE_PX,
  type LayerLine,
  type NetworkLayout,
  type NetworkRow,
  type PlacedColumn,
} from './network-layout.ts';
import { networkLinks, type NetworkLink } from './network-links.ts';
import { LayerFigure } from './layer-figure.tsx';
import styles from './network.module.css';

/** Room for the frame around a station. */
export const DRAWING_MARGIN_PX = 6;

interface NetworkDrawingProps {
  readonly layout: NetworkLayout;
  /** Of the layout; the margin comes to it. */
  readonly widthPx: number;
  /** Key of the station that is pointed at. */
  readonly active: string | null;
  readonly onPoint: (key: string | null) => void;
  readonly onOpen: (key: string) => void;
}

/** A network in the manner of LeCun et al. 1998, figure 2: stacks of maps, bars of units, and how one comes from the other. */
export function NetworkDrawing({ layout, widthPx, active, onPoint, onOpen }: NetworkDrawingProps) {
  return (
    <svg
      className={styles.drawing}
      width={widthPx + 2 * DRAWING_MARGIN_PX}
      height={layout.height + 2 * DRAWING_MARGIN_PX}
      viewBox={`${-DRAWING_MARGIN_PX} ${-DRAWING_MARGIN_PX} ${widthPx + 2 * DRAWING_MARGIN_PX} ${layout.height + 2 * DRAWING_MARGIN_PX}`}
      aria-hidden="true"
      onPointerLeave={() => onPoint(null)}
    >
      {layout.rows.map((row, place) => (
        <g key={row.top}>
          <RowEnds
            row={row}
            widthPx={widthPx}
            goesOn={place < layout.rows.length - 1}
            comesFrom={place > 0}
          />
          {row.columns.map((column) => (
            <Column key={column.column.head.key} row={row} column={column} active={active} />
          ))}
          {networkLinks(row, layout.cellPx).map((link) => (
            <Link key={link.key} link={link} />
          ))}
          {row.columns.flatMap((column) =>
            stationBoxes(row, column).map((box) => (
              <rect
                key={box.key}
                className={styles.target}
                data-active={box.key === active || undefined}
                x={box.x}
                y={box.y}
                width={box.width}
                height={box.height}
                rx={4}
                onPointerMove={() => onPoint(box.key)}
                onClick={() => onOpen(box.key)}
              />
            )),
          )}
        </g>
      ))}
    </svg>
  );
}

const PADDING_PX = 4;

/** Where each station of a column can be pointed at: the head with its figure, the others at their lines. */
function stationBoxes(row: NetworkRow, { column, text, left, width }: PlacedColumn) {
  let y = row.belowY;
  return [column.head, ...column.followers].map((station, place) => {
    const isHead = place === 0;
    const top = isHead ? row.top - PADDING_PX : y;
    y += (text.below[place]?.length ?? 0) * LINE_PX;
    const bottom = isHead ? Math.max(y, row.belowY) : y;
    return {
      key: station.key,
      x: left - PADDING_PX,
      y: top,
      width: width + 2 * PADDING_PX,
      height: bottom - top,
    };
  });
}

function Column({ row, column, active }: { row: NetworkRow; column: PlacedColumn; active: string | null }) {
  const { centerX, own, reference, text } = column;
  const { head } = column.column;
  const [name, shape] = text.above;
  return (
    <g>
      <text className={styles.name} x={centerX} y={row.top + LINE_PX - 5}>
        {name}
      </text>
      <text className={styles.shape} x={centerX} y={row.top + 2 * LINE_PX - 5}>
        {shape}
      </text>
      {own && <LayerFigure placed={own} state={head.state} isActive={head.key === active} />}
      {text.below.flat().map((line, place) => (
        <OperationLine key={place} line={line} x={centerX} y={row.belowY + (place + 1) * LINE_PX - 5} />
      ))}
      {reference && (
        <g>
          <line
            className={styles.plumb}
            x1={centerX}
            x2={centerX}
            y1={row.belowY + text.below.flat().length * LINE_PX + 4}
            y2={reference.y - reference.figure.depth - 4}
          />
          <LayerFigure placed={reference} state="reference" />
          {text.reference.map((line, place) => (
            <text
              key={line}
              className={place === 0 ? styles.operation : styles.shape}
              x={centerX}
              y={row.referenceTextY + (place + 1) * LINE_PX - 5}
            >
              {line}
            </text>
          ))}
        </g>
      )}
    </g>
  );
}

function OperationLine({ line: { text, isWrong }, x, y }: { line: LayerLine; x: number; y: number }) {
  return (
    <text className={isWrong ? styles.wrong : styles.operation} x={x} y={y}>
      {text}
    </text>
  );
}

function Link({ link: { lines, frames } }: { link: NetworkLink }) {
  return (
    <g className={styles.link}>
      {frames.map((frame, place) => (
        <rect key={place} className={styles.window} {...frame} />
      ))}
      {lines.map(([from, to], place) => (
        <line key={place} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
      ))}
    </g>
  );
}

interface RowEndsProps {
  readonly row: NetworkRow;
  readonly widthPx: number;
  readonly comesFrom: boolean;
  readonly goesOn: boolean;
}

/** Arrows where a drawing goes on in the next row. */
function RowEnds({ row: { axisY, columns }, widthPx, comesFrom, goesOn }: RowEndsProps) {
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return null;
  const start = first.own ? first.own.x - first.own.figure.depth : first.centerX;
  const end = last.own ? last.own.x + last.own.figure.width : last.centerX;
  return (
    <g className={styles.arrow}>
      {comesFrom && <path d={`M0 ${axisY}H${start - 4}${ARROW_HEAD}`} />}
      {goesOn && <path d={`M${end + 6} ${axisY}H${widthPx - 1}${ARROW_HEAD}`} />}
    </g>
  );
}

const ARROW_HEAD = 'm-5 -4l5 4l-5 4';
