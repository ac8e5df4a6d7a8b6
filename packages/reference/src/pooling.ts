import { outputSize } from './convolution.ts';
import { generate, requireInteger, sizeOfMatrix, type Matrix, type Size } from './matrix.ts';

export interface Pooling {
  readonly mode: 'average' | 'max';
  /** Rows and columns of the window. */
  readonly size: readonly [number, number];
  /** The window's own size where it is left out: windows that do not overlap. */
  readonly stride?: readonly [number, number];
  /**
   * `valid`, the default: only windows that lie inside; a rest at the border is dropped. `same`: ⌈H/sh⌉ × ⌈W/sw⌉ windows, the
   * padding half above and left, the odd one below and right, as in TensorFlow; what lies outside counts in no window.
   */
  readonly padding?: 'valid' | 'same';
}

/** Where the windows of a pooling layer lie. */
interface Windows {
  readonly output: Size;
  /** Rows above and columns left of the feature map that the first window begins at. */
  readonly top: number;
  readonly left: number;
}

/** Windows along one axis: how many, and the padding before the first. */
function windowsOf(input: number, size: number, stride: number, padding: Pooling['padding']) {
  if (padding !== 'same') return { count: outputSize(input, size, 0, stride), before: 0 };
  requireInteger(size, 1, 'size');
  requireInteger(stride, 1, 'stride');
  const count = Math.ceil(input / stride);
  const missing = Math.max(0, (count - 1) * stride + size - input);
  return { count, before: Math.floor(missing / 2) };
}

function layOut({ rows, columns }: Size, { size, stride = size, padding }: Pooling): Windows {
  const vertical = windowsOf(rows, size[0], stride[0], padding);
  const horizontal = windowsOf(columns, size[1], stride[1], padding);
  return {
    output: { rows: vertical.count, columns: horizontal.count },
    top: vertical.before,
    left: horizontal.before,
  };
}

/** Average or maximum of each window of the feature map [H, W]. Throws RangeError where no window fits. */
export function pool2d(featureMap: Matrix, pooling: Pooling): number[][] {
  const { mode, size, stride = size } = pooling;
  const { output, top: above, left: before } = layOut(sizeOfMatrix(featureMap, 'feature map'), pooling);
  return generate(output, (row, column) => {
    const top = row * stride[0] - above;
    const left = column * stride[1] - before;
    const window = featureMap
      .slice(Math.max(0, top), top + size[0])
      .flatMap((line) => line.slice(Math.max(0, left), left + size[1]));
    if (mode === 'max') return window.reduce((largest, element) => Math.max(largest, element), -Infinity);
    return window.reduce((sum, element) => sum + element, 0) / window.length;
  });
}
