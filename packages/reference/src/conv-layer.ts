import { outputSize, type Sliding } from './convolution.ts';
import { channelsOf } from './maps.ts';
import { generate, type Kernels, type Maps, type Matrix } from './matrix.ts';

/** Which channels each map sees: [C][F] of 0 and 1. */
export type ConnectionTable = Matrix;

export interface ConvLayer {
  /** [KH][KW][C][F] */
  readonly weights: Kernels;
  /** [F] */
  readonly bias: readonly number[];
  readonly sliding?: Sliding;
  /** Every map sees every channel where it is left out. */
  readonly table?: ConnectionTable;
}

/**
 * A convolution layer as frameworks compute it, cross-correlation and bias: x [H][W][C] → [OH][OW][F].
 * Throws RangeError where weights, bias or table do not fit the channels, or the kernel the padded input.
 */
export function convLayer(x: Maps, layer: ConvLayer): number[][][] {
  requireFit(channelsOf(x, 'x'), layer);
  const { weights, bias, sliding: { stride = [1, 1], padding = [0, 0] } = {}, table } = layer;
  const seen = table ? weights.map((row) => row.map((place) => masked(place, table))) : weights;
  const rows = outputSize(x.length, weights.length, padding[0], stride[0]);
  const columns = outputSize(x[0]?.length ?? 0, weights[0]?.length ?? 0, padding[1], stride[1]);
  return generate({ rows, columns }, (row, column) =>
    sumsAt(x, row * stride[0] - padding[0], column * stride[1] - padding[1], seen, bias),
  );
}

const masked = (place: Matrix, table: ConnectionTable): number[][] =>
  place.map((entries, channel) => entries.map((weight, filter) => weight * (table[channel]?.[filter] ?? 0)));

/** What every kernel makes of the window at (top, left); outside x everything is 0. */
function sumsAt(x: Maps, top: number, left: number, weights: Kernels, bias: readonly number[]): number[] {
  const sums = [...bias];
  weights.forEach((row, i) =>
    row.forEach((place, j) =>
      x[top + i]?.[left + j]?.forEach((value, channel) =>
        place[channel]?.forEach((weight, filter) => {
          sums[filter] = (sums[filter] ?? 0) + value * weight;
        }),
      ),
    ),
  );
  return sums;
}

function requireFit(channels: number, { weights, bias, table }: ConvLayer): void {
  const filters = bias.length;
  const places = weights.flat();
  if (filters === 0) throw new RangeError('There is no bias.');
  if (places.some((place) => place.length !== channels))
    throw new RangeError('The weights need an entry for each channel of x.');
  if (places.some((place) => place.some((entries) => entries.length !== filters)))
    throw new RangeError('The bias needs an element for each kernel.');
  if (table && (table.length !== channels || table.some((row) => row.length !== filters)))
    throw new RangeError('The table needs a row for each channel and a column for each kernel.');
}
