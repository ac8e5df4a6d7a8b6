import { matMul, reshape, tensor2d, transpose, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import type { CheckedLayer } from '@convolab/contracts';
import { conv2dLayer } from './conv2d.layer.ts';
import type { Layer } from './layer.ts';

type TableConvSettings = Extract<CheckedLayer, { kind: 'table-conv2d' }>;

/**
 * A convolution of whose kernels only those in the table are there (LeCun et al. 1998, table I): its weight has a kernel
 * [height, width] a connection, by output map and then input map. They are spread over the kernels of a whole convolution, the
 * rest of which stays 0.
 */
export function tableConv2dLayer(
  { kernelSize, table }: TableConvSettings,
  inputShape: readonly number[],
): Layer {
  const inputs = table.length;
  const outputs = table[0]?.length ?? 0;
  const places = placesOf(table);
  const whole = conv2dLayer(
    {
      kind: 'conv2d',
      filters: outputs,
      kernelSize,
      strides: [1, 1],
      padding: 'valid',
      activation: 'linear',
      useBias: true,
    },
    inputShape,
  );
  const [height, width] = kernelSize;
  const connections = places.length;
  const spread = Float32Array.from({ length: inputs * outputs * connections }, (_, index) =>
    places[index % connections] === Math.floor(index / connections) ? 1 : 0,
  );
  return {
    outputShape: whole.outputShape,
    weights: [
      {
        shape: [connections, height, width],
        start: {
          kind: 'glorot',
          fanIn: (height * width * connections) / outputs,
          fanOut: (height * width * connections) / inputs,
        },
      },
      { shape: [outputs], start: { kind: 'zeros' } },
    ],
    forward: (input, weights, dropout) => {
      const [kernels, bias] = weights as [Tensor, Tensor];
      const matrix = tensor2d(spread, [inputs * outputs, connections]);
      const rows = reshape<Rank.R2>(kernels, [connections, height * width]);
      const all = reshape(matMul(matrix, rows), [inputs, outputs, height, width]);
      const pass = whole.forward(input, [transpose(all, [2, 3, 0, 1]), bias], dropout);
      return {
        ...pass,
        weightGradients: (dy) => {
          const [filter, biasGradient] = pass.weightGradients(dy) as [Tensor, Tensor];
          const byPlace = reshape<Rank.R2>(transpose(filter, [2, 3, 0, 1]), [
            inputs * outputs,
            height * width,
          ]);
          return [reshape(matMul(matrix, byPlace, true, false), kernels.shape), biasGradient];
        },
      };
    },
  };
}

/** Of each connection its number in [input map][output map], counted by output map. */
const placesOf = (table: TableConvSettings['table']): number[] =>
  (table[0] ?? []).flatMap((_, output) =>
    table.flatMap((row, input) => (row[output] === 1 ? [input * row.length + output] : [])),
  );
