import { crossCorrelate2d, type Sliding } from './convolution.ts';
import { channelOf, channelsOf, stackChannels } from './maps.ts';
import type { Kernels, Maps, Matrix } from './matrix.ts';

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
export function convLayer(x: Maps, { weights, bias, sliding, table }: ConvLayer): number[][][] {
  const channels = channelsOf(x, 'x');
  requireFit(channels, { weights, bias, ...(table && { table }) });
  const outputs = bias.map((start, filter) =>
    Array.from({ length: channels }, (_, channel) => {
      const seen = table?.[channel]?.[filter] ?? 1;
      const kernel = weights.map((row) => row.map((place) => (place[channel]?.[filter] ?? 0) * seen));
      return crossCorrelate2d(channelOf(x, channel), kernel, sliding);
    }).reduce<Matrix | null>((sum, part) => addMatrices(sum, part, start), null),
  );
  return stackChannels(outputs.map((output) => output ?? []));
}

/** Adds a part to the sum so far; the first one to the bias. */
const addMatrices = (sum: Matrix | null, part: Matrix, bias: number): Matrix =>
  part.map((row, y) => row.map((element, x) => (sum ? (sum[y]?.[x] ?? 0) : bias) + element));

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
