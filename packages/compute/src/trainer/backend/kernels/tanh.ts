import { Tanh, type TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { replaceWasmKernel, requireInput, runWasmKernel, type KernelCall } from './wasm-kernel.ts';

/**
 * tanh x = 2 σ(2x) - 1, by XNNPACK's vectorised sigmoid: nine times as fast as the backend's own, which calls the C library
 * for every number. The error stays below 2.5e-7 absolutely, not relatively near 0, which training does not feel.
 */
export function replaceTanh(): void {
  replaceWasmKernel<undefined>(Tanh, tanh);
}

function tanh({ inputs, backend }: KernelCall<undefined>): TensorInfo {
  const two = scalar(backend, 2);
  const one = scalar(backend, 1);
  const doubled = runWasmKernel(backend, 'Multiply', { a: requireInput(inputs, 'x'), b: two }, {});
  const sigmoid = runWasmKernel(backend, 'Sigmoid', { x: doubled }, {});
  const stretched = runWasmKernel(backend, 'Multiply', { a: sigmoid, b: two }, {});
  const result = runWasmKernel(backend, 'Sub', { a: stretched, b: one }, {});
  for (const tensor of [two, one, doubled, sigmoid, stretched]) backend.disposeData(tensor.dataId);
  return result;
}

function scalar(backend: BackendWasm, value: number): TensorInfo {
  const output = backend.makeOutput([], 'float32');
  backend.typedArrayFromHeap(output)[0] = value;
  return output;
}
