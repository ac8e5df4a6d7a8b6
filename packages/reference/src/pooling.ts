import { outputSize } from './convolution.ts';
import { generate, sizeOfMatrix, type Matrix } from './matrix.ts';

export interface Pooling {
  readonly mode: 'average' | 'max';
  /** Rows and columns of the window. */
  readonly size: readonly [number, number];
  /** The window's own size where it is left out: windows that do not overlap. */
  readonly stride?: readonly [number, number];
}

/** Average or maximum of each window that lies inside the feature map [H, W]; a rest at the border is dropped. */
export function pool2d(featureMap: Matrix, { mode, size, stride = size }: Pooling): number[][] {
  const input = sizeOfMatrix(featureMap, 'feature map');
  const output = {
    rows: outputSize(input.rows, size[0], 0, stride[0]),
    columns: outputSize(input.columns, size[1], 0, stride[1]),
  };
  return generate(output, (row, column) => {
    const top = row * stride[0];
    const left = column * stride[1];
    const window = featureMap.slice(top, top + size[0]).flatMap((line) => line.slice(left, left + size[1]));
    if (mode === 'max') return window.reduce((largest, element) => Math.max(largest, element), -Infinity);
    return window.reduce((sum, element) => sum + element, 0) / window.length;
  });
}
