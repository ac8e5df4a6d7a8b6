import { BatchMatMul, type BatchMatMulAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { overrideWasmKernel, requireInput, runWasmKernel, type KernelCall } from './wasm-kernel.ts';

/** tfjs-backend-wasm multiplies transposed matrices by a slow loop; transposing first lets it use XNNPACK. */
export function overrideBatchMatMul(): void {
  overrideWasmKernel<BatchMatMulAttrs>(BatchMatMul, (call, original) => {
    const { transposeA, transposeB } = call.attributes;
    return transposeA || transposeB ? multiplyTransposed(call, original) : original(call);
  });
}

function multiplyTransposed(
  { inputs, backend, attributes }: KernelCall<BatchMatMulAttrs>,
  multiply: (call: KernelCall<BatchMatMulAttrs>) => TensorInfo,
): TensorInfo {
  const { transposeA, transposeB } = attributes;
  const a = requireInput(inputs, 'a');
  const b = requireInput(inputs, 'b');
  const left = transposeA ? transposeLastTwo(backend, a) : a;
  const right = transposeB ? transposeLastTwo(backend, b) : b;
  const product = multiply({
    inputs: { a: left, b: right },
    backend,
    attributes: { transposeA: false, transposeB: false },
  });
  if (transposeA) backend.disposeData(left.dataId);
  if (transposeB) backend.disposeData(right.dataId);
  return product;
}

function transposeLastTwo(backend: BackendWasm, x: TensorInfo): TensorInfo {
  const batch = x.shape.slice(0, -2).map((_, axis) => axis);
  const perm = [...batch, x.shape.length - 1, x.shape.length - 2];
  return runWasmKernel(backend, 'Transpose', { x }, { perm });
}
