import {
  backend_util,
  Conv2DBackpropInput,
  type Conv2DBackpropInputAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { overrideWasmKernel, requireInput, runWasmKernel, type KernelCall } from './wasm-kernel.ts';

type Shape4D = [number, number, number, number];

/**
 * The gradient of a convolution by its input as a convolution of the padded dy with the filter turned by 180°,
 * which runs on XNNPACK; only for stride 1 and paddings smaller than the filter, which is what is common.
 */
export function overrideConv2DBackpropInput(): void {
  overrideWasmKernel<Conv2DBackpropInputAttrs>(Conv2DBackpropInput, (call, original) => {
    const filter = requireInput(call.inputs, 'filter');
    const paddings = gradientPaddings(call.attributes, filter.shape as Shape4D);
    return paddings === null ? original(call) : convolveTurned(call, filter, paddings);
  });
}

function convolveTurned(
  { inputs, backend }: KernelCall<Conv2DBackpropInputAttrs>,
  filter: TensorInfo,
  paddings: number[][],
): TensorInfo {
  const padded = runWasmKernel(
    backend,
    'PadV2',
    { x: requireInput(inputs, 'dy') },
    { paddings, constantValue: 0 },
  );
  const turned = runWasmKernel(backend, 'Reverse', { x: filter }, { dims: [0, 1] });
  const exchanged = runWasmKernel(backend, 'Transpose', { x: turned }, { perm: [0, 1, 3, 2] });
  const gradient = runWasmKernel(
    backend,
    'Conv2D',
    { x: padded, filter: exchanged },
    { strides: [1, 1], dilations: [1, 1], pad: 'valid', dataFormat: 'NHWC' },
  );
  for (const tensor of [padded, turned, exchanged]) backend.disposeData(tensor.dataId);
  return gradient;
}

/** Zeros around dy such that a valid convolution gives the input's size; null where this form does not apply. */
function gradientPaddings(
  { inputShape, strides, pad, dimRoundingMode }: Conv2DBackpropInputAttrs,
  filterShape: Shape4D,
): number[][] | null {
  const info = backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, dimRoundingMode);
  if (info.strideHeight !== 1 || info.strideWidth !== 1) return null;
  const top = info.filterHeight - 1 - info.padInfo.top;
  const left = info.filterWidth - 1 - info.padInfo.left;
  const bottom = info.inHeight - info.outHeight + info.filterHeight - 1 - top;
  const right = info.inWidth - info.outWidth + info.filterWidth - 1 - left;
  if (Math.min(top, left, bottom, right) < 0) return null;
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}
