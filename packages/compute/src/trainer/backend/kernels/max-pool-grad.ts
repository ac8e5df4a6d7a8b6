import { backend_util, MaxPoolGrad, type MaxPoolGradAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { replaceWasmKernel, requireInput, type KernelCall } from './wasm-kernel.ts';

type Info = backend_util.Conv2DInfo;

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
  let cell = 0;
  for (let row = 0; row < info.batchSize * info.outHeight; row += 1) {
    for (let column = 0; column < info.outWidth; column += 1, cell += info.inChannels) {
      addWindowGradient(x, out, dy, cell, windowAt(info, row, column));
    }
  }
  return dx;
}

/** Where a window's elements lie in the flat input: `first`, then `height` × `width` elements of `channels` numbers. */
interface Window {
  readonly first: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Numbers in a row of the input. */
  readonly rowLength: number;
}

function windowAt(info: Info, row: number, column: number): Window {
  const image = Math.floor(row / info.outHeight);
  const top = (row % info.outHeight) * info.strideHeight - info.padInfo.top;
  const left = column * info.strideWidth - info.padInfo.left;
  const firstRow = Math.max(0, top);
  const firstColumn = Math.max(0, left);
  return {
    first: ((image * info.inHeight + firstRow) * info.inWidth + firstColumn) * info.inChannels,
    height: Math.min(info.inHeight, top + info.filterHeight) - firstRow,
    width: Math.min(info.inWidth, left + info.filterWidth) - firstColumn,
    channels: info.inChannels,
    rowLength: info.inWidth * info.inChannels,
  };
}

type Numbers = backend_util.TypedArray;

/** `cell` is the index of the window's first channel in dy. */
function addWindowGradient(x: Numbers, dx: Numbers, dy: Numbers, cell: number, window: Window): void {
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
