import { divergingColor, sequentialColor, type Scheme } from '../../../design/tensor-scale.ts';
import { cellOfPlace, type MapLayout } from './map-layout.ts';

/** How numbers become colours: `diverging` about 0, or `sequential` from the lowest, `floor`. */
export interface MapColours {
  readonly scale: 'diverging' | 'sequential';
  readonly floor: number;
  /** Magnitude of the end colour, above `floor`. */
  readonly limit: number;
}

const STEPS = 255;

const tables = new Map<string, Uint8ClampedArray>();

/** The colours of a scale from −1 to 1 (or from 0 to 1) as RGB bytes: looking one up is all that a frame has time for. */
function tableOf(scale: MapColours['scale'], scheme: Scheme): Uint8ClampedArray {
  const key = `${scale} ${scheme}`;
  const known = tables.get(key);
  if (known) return known;
  const table = new Uint8ClampedArray((STEPS + 1) * 3);
  for (let step = 0; step <= STEPS; step += 1) {
    const share = step / STEPS;
    const colour =
      scale === 'diverging' ? divergingColor(2 * share - 1, 1, scheme) : sequentialColor(share, 1, scheme);
    table.set((colour?.match(/\d+/gu) ?? []).map(Number), step * 3);
  }
  tables.set(key, table);
  return table;
}

/** RGBA of a whole canvas; between the maps it is transparent. */
export function mapsRgba(
  values: Float64Array,
  layout: MapLayout,
  { scale, floor, limit }: MapColours,
  scheme: Scheme,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(layout.rows * layout.columns * 4);
  const table = tableOf(scale, scheme);
  const [lowest, span] = scale === 'diverging' ? [-limit, 2 * limit] : [floor, limit];
  for (let place = 0; place < values.length; place += 1) {
    const { row, column } = cellOfPlace(layout, place);
    const share = Math.max(0, Math.min(1, ((values[place] ?? 0) - lowest) / span));
    const from = Math.round(share * STEPS) * 3;
    const to = (row * layout.columns + column) * 4;
    rgba[to] = table[from] ?? 0;
    rgba[to + 1] = table[from + 1] ?? 0;
    rgba[to + 2] = table[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
  return rgba;
}
