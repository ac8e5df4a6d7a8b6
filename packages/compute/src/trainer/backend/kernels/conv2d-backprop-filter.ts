import { backend_util, Conv2DBackpropFilter, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Conv2DBackpropFilterAttrs } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { addWasmKernel, requireInput, runWasmKernel, type KernelCall } from './wasm-kernel.ts';

type Shape4D = [number, number, number, number];

/**
 * The gradient of a convolution by its filter, which tfjs-backend-wasm 4.22 lacks, as a convolution itself:
 * with batch and channels exchanged, x [C, H, W, B] is convolved by dy [OH, OW, B, F], dilated by the stride.
 */
export function addConv2DBackpropFilter(): void {
  addWasmKernel<Conv2DBackpropFilterAttrs>(Conv2DBackpropFilter, conv2dBackpropFilter);
}

function conv2dBackpropFilter({ inputs, backend, attributes }: KernelCall<Conv2DBackpropFilterAttrs>) {
  const { strides, pad, dimRoundingMode, filterShape } = attributes;
  const x = requireInput(inputs, 'x');
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4D,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const covered = coveredInput(backend, x, info);
  const exchanged = runWasmKernel(backend, 'Transpose', { x: covered }, { perm: [3, 1, 2, 0] });
  const filter = runWasmKernel(
    backend,
    'Transpose',
    { x: requireInput(inputs, 'dy') },
    { perm: [1, 2, 0, 3] },
  );
  const gradient = runWasmKernel(
    backend,
    'Conv2D',
    { x: exchanged, filter },
    { strides: [1, 1], dilations: [info.strideHeight, info.strideWidth], pad: 'valid', dataFormat: 'NHWC' },
  );
  const result = runWasmKernel(backend, 'Transpose', { x: gradient }, { perm: [1, 2, 0, 3] });
  const temporaries = [exchanged, filter, gradient, ...(covered === x ? [] : [covered])];
  for (const tensor of temporaries) backend.disposeData(tensor.dataId);
  return result;
}

/** x with its padding, and without the last rows and columns that no window reaches. */
function coveredInput(backend: BackendWasm, x: TensorInfo, info: backend_util.Conv2DInfo): TensorInfo {
  const { top, left } = info.padInfo;
  const height = (info.outHeight - 1) * info.strideHeight + info.filterHeight;
  const width = (info.outWidth - 1) * info.strideWidth + info.filterWidth;
  const bottom = Math.max(0, height - info.inHeight - top);
  const right = Math.max(0, width - info.inWidth - left);
  const isPadded = top + left + bottom + right > 0;
  const paddings = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  const padded = isPadded ? runWasmKernel(backend, 'PadV2', { x }, { paddings, constantValue: 0 }) : x;
  if (padded.shape[1] === height && padded.shape[2] === width) return padded;
  const size = [info.batchSize, height, width, info.inChannels];
  const sliced = runWasmKernel(backend, 'Slice', { x: padded }, { begin: [0, 0, 0, 0], size });
  if (padded !== x) backend.disposeData(padded.dataId);
  return sliced;
}
