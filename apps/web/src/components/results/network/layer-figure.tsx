import type { StationState } from './network-chain.ts';
import type { PlacedFigure } from './network-layout.ts';
import styles from './network.module.css';

interface LayerFigureProps {
  readonly placed: PlacedFigure;
  readonly state: StationState | 'reference';
  readonly isActive?: boolean;
}

/** The output of one layer: sheets from back to front, a block of more sheets than can be drawn, or a bar of units. */
export function LayerFigure({ placed: { figure, x, y }, state, isActive = false }: LayerFigureProps) {
  const { width, height, sheets, depth } = figure;
  const step = sheets > 1 ? depth / (sheets - 1) : 0;
  const isBlock = sheets === 1 && depth > 0;
  return (
    <g className={styles.figure} data-state={state} data-active={isActive || undefined}>
      {isBlock && <path d={blockPath(x, y, width, height, depth)} />}
      {Array.from({ length: sheets }, (_, place) => {
        const offset = (sheets - 1 - place) * step;
        return <rect key={place} x={x - offset} y={y - offset} width={width} height={height} />;
      })}
    </g>
  );
}

/** The upper and the left side of a block whose front stands at (x, y). */
function blockPath(x: number, y: number, width: number, height: number, depth: number): string {
  return [
    `M${x} ${y}l${-depth} ${-depth}h${width}l${depth} ${depth}z`,
    `M${x} ${y}l${-depth} ${-depth}v${height}l${depth} ${depth}z`,
  ].join('');
}
