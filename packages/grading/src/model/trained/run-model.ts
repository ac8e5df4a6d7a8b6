import { PIXEL_DEVIATION, PIXEL_MEAN } from '@convolab/contracts';
import type { TrainedModel } from './read-trained-model.ts';
import { runLayer, type LayerRun } from './run-layer.ts';

const DIGIT_SIDE = 28;

/** The input of a model from the 28 × 28 bytes of a digit, as in training: zeros around it, then (pixel / 255 − mean) / deviation. */
export function inputOf(pixels: Uint8Array, [height, width]: TrainedModel['inputShape']): Float64Array {
  const input = new Float64Array(height * width).fill(-PIXEL_MEAN / PIXEL_DEVIATION);
  const [top, left] = [(height - DIGIT_SIDE) / 2, (width - DIGIT_SIDE) / 2];
  for (let row = 0; row < DIGIT_SIDE; row += 1) {
    for (let column = 0; column < DIGIT_SIDE; column += 1) {
      const pixel = pixels[row * DIGIT_SIDE + column] ?? 0;
      input[(row + top) * width + column + left] = (pixel / 255 - PIXEL_MEAN) / PIXEL_DEVIATION;
    }
  }
  return input;
}

/** A forward pass of one image through all layers, in float64; about a millisecond for LeNet-5. */
export function runModel({ layers }: TrainedModel, input: Float64Array): LayerRun[] {
  const runs: LayerRun[] = [];
  let values = input;
  for (const trained of layers) {
    const run = runLayer(trained, values);
    runs.push(run);
    values = run.output;
  }
  return runs;
}
