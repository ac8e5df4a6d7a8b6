import { backend_util, MaxPoolGrad, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { forEachWindow, type PoolWindow } from './pool-windows.ts';
import { replaceWasmKernel, requireInput, type KernelCall } from './wasm-kernel.ts';

type Numbers = backend_util.TypedArray;

/**
 * The gradient of max pooling. The kernel of tfjs-backend-wasm 4.22 drops the gradient of windows without a positive
 * element (its maximum starts at the smallest positive number) and sends it to every element of a tie.
 */
export function replaceMaxPoolGrad(): void {
  replaceWasmKernel<MaxPoolGradAttrs>(MaxPoolGrad, maxPoolGrad);
}

/** Each dy is added to the first largest element of its window, as in tfjs's cpu backend. */
function maxPoolGrad({ inputs, backend, attributes }: KernelCall<MaxPoolGradAttrs>): TensorInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attributes;
  const input = requireInput(inputs, 'input');
  const shape = input.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const dx = backend.makeOutput(shape, 'float32');
  const x = backend.typedArrayFromHeap(input);
  const dy = backend.typedArrayFromHeap(requireInput(inputs, 'dy'));
  const out = backend.typedArrayFromHeap(dx).fill(0);
  forEachWindow(info, (window, cell) => addToLargest(x, out, dy, cell, window));
  return dx;
}

function addToLargest(x: Numbers, dx: Numbers, dy: Numbers, cell: number, window: PoolWindow): void {
  const { first, height, width, channels, rowLength } = window;
  for (let channel = 0; channel < channels; channel += 1) {
    let largest = first + channel;
    for (let row = 0; row < height; row += 1) {
      const start = first + channel + row * rowLength;
      for (let index = start; index < start + width * channels; index += channels) {
        if (at(x, index) > at(x, largest)) largest = index;
      }
    }
    dx[largest] = at(dx, largest) + at(dy, cell + channel);
  }
}

const at = (values: Numbers, index: number) => values[index] ?? 0;
