import type { CheckedLayer } from '@convolab/contracts';
import { convLayer, mapChannels, pool2d, zeroPad, type Maps, type Matrix } from '@convolab/reference';
import { tensorOf, type Tensor } from '@convolab/tensor';

/** Numbers of one image on their way through a model: [height, width, channels], or [units]. */
export type Signal = Tensor<'float64'>;

type LayerOf<Kind extends CheckedLayer['kind']> = Extract<CheckedLayer, { readonly kind: Kind }>;
type Sides = readonly [before: number, after: number];

/** Items in groups of one size. */
const grouped = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: items.length / size }, (_, group) => items.slice(group * size, (group + 1) * size));

function mapsOf({ shape, data }: Signal): Maps {
  const [, width = 1, channels = 1] = shape;
  return grouped(grouped([...data], channels), width);
}

const signalOf = (maps: Maps): Signal =>
  tensorOf('float64', [maps.length, maps[0]?.length ?? 0, maps[0]?.[0]?.length ?? 0], maps.flat(2));

/** Zeros around every channel: [top, bottom, left, right]. */
export const padMaps = (signal: Signal, padding: LayerOf<'zero-padding2d'>['padding']): Signal =>
  padding.every((count) => count === 0)
    ? signal
    : signalOf(mapChannels(mapsOf(signal), (map) => zeroPad(map, padding)));

/** Zeros before and after an axis for `same`: ceil(input / stride) outputs, the odd zero behind (as TensorFlow has it). */
export function sameSides(input: number, window: number, stride: number): Sides {
  const total = Math.max(0, (Math.ceil(input / stride) - 1) * stride + window - input);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/** Zeros that a convolution lays around its input: [top, bottom, left, right]. */
export function zerosAround(
  { kernelSize, strides, padding }: LayerOf<'conv2d'>,
  [height = 0, width = 0]: readonly number[],
): LayerOf<'zero-padding2d'>['padding'] {
  if (padding === 'valid') return [0, 0, 0, 0];
  return [...sameSides(height, kernelSize[0], strides[0]), ...sameSides(width, kernelSize[1], strides[1])];
}

/**
 * A convolution layer without its activation. `kernel` has a row for each [row, column, channel] of the window, with a number a
 * filter; `bias` has a number a filter.
 */
export function convolveMaps(
  signal: Signal,
  layer: LayerOf<'conv2d'>,
  kernel: Matrix,
  bias: readonly number[],
): Signal {
  const padded = padMaps(signal, zerosAround(layer, signal.shape));
  const weights = grouped(grouped(kernel, signal.shape[2] ?? 1), layer.kernelSize[1]);
  return signalOf(convLayer(mapsOf(padded), { weights, bias, sliding: { stride: layer.strides } }));
}

export const poolMaps = (
  signal: Signal,
  { mode, poolSize: size, strides: stride, padding }: LayerOf<'pool2d'>,
): Signal => signalOf(mapChannels(mapsOf(signal), (map) => pool2d(map, { mode, size, stride, padding })));
