import type { LayerOf } from '@convolab/contracts';
import { outputMapsOf } from '../historic-size.ts';

/**
 * The kernels of the connections of a table, [connections][height][width] by output map and then input map, as those of a whole
 * convolution, [height][width][inputs][outputs] row-major: 0 where nothing is connected.
 */
export function wholeKernel(
  { kernelSize, table }: LayerOf<'table-conv2d'>,
  kernels: ArrayLike<number>,
): Float64Array {
  const taps = kernelSize[0] * kernelSize[1];
  const outputs = outputMapsOf(table);
  const whole = new Float64Array(taps * table.length * outputs);
  let at = 0;
  for (let output = 0; output < outputs; output += 1) {
    table.forEach((row, input) => {
      if (row[output] !== 1) return;
      for (let tap = 0; tap < taps; tap += 1, at += 1) {
        whole[(tap * table.length + input) * outputs + output] = kernels[at] ?? 0;
      }
    });
  }
  return whole;
}
