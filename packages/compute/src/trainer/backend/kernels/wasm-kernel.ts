import {
  getKernel,
  registerKernel,
  unregisterKernel,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

const BACKEND = 'wasm';

/** What a kernel gets: input tensors by name, the backend that owns their memory, and the attributes of the operation. */
export interface KernelCall<Attributes> {
  readonly inputs: NamedTensorInfoMap;
  readonly backend: BackendWasm;
  readonly attributes: Attributes;
}

type Kernel<Attributes> = (call: KernelCall<Attributes>) => TensorInfo;

/** Runs a kernel of the wasm backend on raw tensor infos; who calls disposes the result. */
export function runWasmKernel(
  backend: BackendWasm,
  name: string,
  inputs: NamedTensorInfoMap,
  attrs: NamedAttrMap,
): TensorInfo {
  return single(name, getKernel(name, BACKEND).kernelFunc({ inputs, backend, attrs }));
}

export function requireInput(inputs: NamedTensorInfoMap, name: string): TensorInfo {
  const input = inputs[name];
  if (input === undefined) throw new TypeError(`Missing kernel input ${name}`);
  return input;
}

/** Adds a kernel that the wasm backend lacks. */
export function addWasmKernel<Attributes>(kernelName: string, kernel: Kernel<Attributes>): void {
  registerKernel({ kernelName, backendName: BACKEND, kernelFunc: adapt(kernel) });
}

/** Takes the place of a kernel of the backend. */
export function replaceWasmKernel<Attributes>(kernelName: string, kernel: Kernel<Attributes>): void {
  unregisterKernel(kernelName, BACKEND);
  addWasmKernel(kernelName, kernel);
}

/** Takes the place of a kernel of the backend, which `kernel` may still call as `original`. */
export function overrideWasmKernel<Attributes>(
  kernelName: string,
  kernel: (call: KernelCall<Attributes>, original: Kernel<Attributes>) => TensorInfo,
): void {
  // The config keeps its setup function, which binds the original to the wasm module when the backend starts.
  const config = getKernel(kernelName, BACKEND);
  const original: Kernel<Attributes> = ({ inputs, backend, attributes }) => {
    const result = config.kernelFunc({ inputs, backend, attrs: attributes as NamedAttrMap });
    return single(kernelName, result);
  };
  unregisterKernel(kernelName, BACKEND);
  registerKernel({ ...config, kernelFunc: adapt<Attributes>((call) => kernel(call, original)) });
}

const adapt =
  <Attributes>(kernel: Kernel<Attributes>): KernelFunc =>
  ({ inputs, backend, attrs }) => {
    if (!(backend instanceof BackendWasm)) throw new TypeError('The kernel was called by another backend');
    return kernel({ inputs, backend, attributes: attrs as Attributes });
  };

function single(name: string, result: TensorInfo | TensorInfo[]): TensorInfo {
  if (Array.isArray(result)) throw new TypeError(`${name} returned several tensors`);
  return result;
}
