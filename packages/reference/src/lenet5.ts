/** A layer of LeNet-5 with what it costs for one image. */
export interface LeNetLayer {
  /** As in LeCun et al. 1998, figure 2. */
  readonly name: 'C1' | 'S2' | 'C3' | 'S4' | 'C5' | 'F6' | 'output';
  /** [height, width, channels], or [units]. */
  readonly outputShape: readonly number[];
  /** Numbers that are trained. */
  readonly parameters: number;
  readonly multiplyAccumulates: number;
}

const layer = (
  name: LeNetLayer['name'],
  outputShape: readonly number[],
  parameters: number,
  multiplyAccumulates: number,
): LeNetLayer => ({ name, outputShape, parameters, multiplyAccumulates });

/**
 * LeNet-5 as it is built today, on 32×32: every map of C3 sees all of S2, pooling has no parameters, softmax at the end.
 * A convolution has (KH·KW·C + 1)·F parameters and OH·OW·KH·KW·C·F multiply-accumulates.
 */
export const LENET5: readonly LeNetLayer[] = [
  layer('C1', [28, 28, 6], (5 * 5 * 1 + 1) * 6, 28 * 28 * 5 * 5 * 1 * 6),
  layer('S2', [14, 14, 6], 0, 0),
  layer('C3', [10, 10, 16], (5 * 5 * 6 + 1) * 16, 10 * 10 * 5 * 5 * 6 * 16),
  layer('S4', [5, 5, 16], 0, 0),
  layer('C5', [120], (5 * 5 * 16 + 1) * 120, 5 * 5 * 16 * 120),
  layer('F6', [84], (120 + 1) * 84, 120 * 84),
  layer('output', [10], (84 + 1) * 10, 84 * 10),
];

/** Of LENET5: 61,706. */
export const LENET5_PARAMETERS = LENET5.reduce((sum, { parameters }) => sum + parameters, 0);

/** Maps of S2 that each map of C3 is connected to (LeCun et al. 1998, table I, by column). */
export const LENET5_1998_C3_CONNECTIONS: readonly (readonly number[])[] = [
  ...[0, 1, 2, 3, 4, 5].map((map) => [map, (map + 1) % 6, (map + 2) % 6]),
  ...[0, 1, 2, 3, 4, 5].map((map) => [map, (map + 1) % 6, (map + 2) % 6, (map + 3) % 6]),
  ...[0, 1, 2].map((map) => [map, map + 1, map + 3, (map + 4) % 6]),
  [0, 1, 2, 3, 4, 5],
];

const C3_INPUTS = LENET5_1998_C3_CONNECTIONS.reduce((sum, maps) => sum + maps.length, 0);

/**
 * LeNet-5 of LeCun et al. 1998: C3 is connected in part, subsampling has a trainable coefficient and bias a map, and the
 * output's radial basis functions are fixed. Additions of the subsampling count as multiply-accumulates once a map.
 */
export const LENET5_1998: readonly LeNetLayer[] = [
  layer('C1', [28, 28, 6], (5 * 5 + 1) * 6, 28 * 28 * 25 * 6),
  layer('S2', [14, 14, 6], 2 * 6, 14 * 14 * 6),
  layer('C3', [10, 10, 16], 5 * 5 * C3_INPUTS + 16, 10 * 10 * 25 * C3_INPUTS),
  layer('S4', [5, 5, 16], 2 * 16, 5 * 5 * 16),
  layer('C5', [120], (5 * 5 * 16 + 1) * 120, 5 * 5 * 16 * 120),
  layer('F6', [84], (120 + 1) * 84, 120 * 84),
  layer('output', [10], 0, 84 * 10),
];
