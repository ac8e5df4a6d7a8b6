import { useComputedColorScheme } from '@mantine/core';
import { useMemo, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { PixelCanvas } from '../../../components/pixel-canvas.tsx';
import classes from '../look-inside.module.css';
import { placeAfterKey, placeAt, type CellRect, type MapLayout } from './map-layout.ts';
import { mapsRgba, type MapColours } from './paint-maps.ts';

interface MapCanvasProps {
  readonly label: string;
  readonly values: Float64Array;
  readonly layout: MapLayout;
  readonly colours: MapColours;
  /** The number that is chosen, and windows that others look through. */
  readonly cursor: { readonly place: number; readonly rect: CellRect } | null;
  readonly windows: readonly CellRect[];
  readonly onChoose: (place: number) => void;
}

/** All maps of a layer. Pointing at a number chooses it; with the keyboard, arrows move within a map and page keys from map to map. */
export function MapCanvas({ label, values, layout, colours, cursor, windows, onChoose }: MapCanvasProps) {
  const scheme = useComputedColorScheme('light');
  const { rows, columns, cellPx } = layout;
  const rgba = useMemo(() => mapsRgba(values, layout, colours, scheme), [values, layout, colours, scheme]);
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = placeAt(
      layout,
      Math.floor((event.clientY - box.top) / cellPx),
      Math.floor((event.clientX - box.left) / cellPx),
    );
    if (place !== null && place !== cursor?.place) onChoose(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfterKey(layout, cursor?.place ?? 0, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(cursor === null ? 0 : next);
  };
  return (
    <div
      className={classes.maps}
      role="group"
      tabIndex={0}
      aria-label={label}
      style={{ width: columns * cellPx, height: rows * cellPx }}
      onPointerMove={(event) => event.pointerType === 'mouse' && onPointer(event)}
      onPointerDown={onPointer}
      onKeyDown={onKeyDown}
    >
      <PixelCanvas rgba={rgba} width={columns} height={rows} aria-hidden="true" />
      {windows.map((rect, index) => (
        <span key={index} className={classes.window} style={frame(rect, cellPx)} />
      ))}
      {cursor && <span className={classes.cursor} style={frame(cursor.rect, cellPx)} />}
    </div>
  );
}

const frame = ({ row, column, rows, columns }: CellRect, cellPx: number): CSSProperties => ({
  left: column * cellPx,
  top: row * cellPx,
  width: columns * cellPx,
  height: rows * cellPx,
});
