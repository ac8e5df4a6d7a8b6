import { AvgPoolGrad, backend_util, type AvgPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { forEachWindow, type PoolWindow } from './pool-windows.ts';
import { replaceWasmKernel, requireInput, type KernelCall } from './wasm-kernel.ts';

type Numbers = backend_util.TypedArray;

/** The gradient of average pooling, several times as fast as the backend's own, which asks each input for its windows. */
export function replaceAvgPoolGrad(): void {
  replaceWasmKernel<AvgPoolGradAttrs>(AvgPoolGrad, avgPoolGrad);
}

/**
 * Each dy is spread evenly over its window. tfjs's gradients divide by the whole window's size, also at a border where the
 * pooling itself divides by the elements inside the image; here both use the latter, which is the true gradient.
 */
function avgPoolGrad({ inputs, backend, attributes }: KernelCall<AvgPoolGradAttrs>): TensorInfo {
  const { filterSize, strides, pad } = attributes;
  const shape = requireInput(inputs, 'input').shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
  const dx = backend.makeOutput(shape, 'float32');
  const dy = backend.typedArrayFromHeap(requireInput(inputs, 'dy'));
  const out = backend.typedArrayFromHeap(dx).fill(0);
  forEachWindow(info, (window, cell) => spread(out, dy, cell, window));
  return dx;
}

function spread(dx: Numbers, dy: Numbers, cell: number, window: PoolWindow): void {
  const { first, height, width, channels, rowLength } = window;
  const share = 1 / (height * width);
  for (let row = 0; row < height; row += 1) {
    const start = first + row * rowLength;
    for (let offset = 0; offset < width * channels; offset += 1) {
      const index = start + offset;
      dx[index] = at(dx, index) + at(dy, cell + (offset % channels)) * share;
    }
  }
}

const at = (values: Numbers, index: number) => values[index] ?? 0;
