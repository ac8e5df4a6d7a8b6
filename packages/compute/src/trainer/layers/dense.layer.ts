import { add, matMul, reshape, sum, type Rank, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { CheckedLayer } from '@convolab/contracts';
import type { Layer, Pass, WeightSpec } from './layer.ts';

type DenseSettings = Extract<CheckedLayer, { kind: 'dense' }>;

/** A matrix product over the last axis, without its activation: [.., inputs] → [.., units]. */
export function denseLayer({ units, useBias }: DenseSettings, inputShape: readonly number[]): Layer {
  const inputs = inputShape.at(-1) ?? 0;
  const kernel: WeightSpec = {
    shape: [inputs, units],
    start: { kind: 'glorot', fanIn: inputs, fanOut: units },
  };
  const bias: WeightSpec = { shape: [units], start: { kind: 'zeros' } };
  return {
    outputShape: [...inputShape.slice(0, -1), units],
    weights: useBias ? [kernel, bias] : [kernel],
    forward: (input, [matrix, offset]) => multiply(input, matrix as Tensor2D, offset),
  };
}

function multiply(input: Tensor, kernel: Tensor2D, bias: Tensor | undefined): Pass {
  const [inputs, units] = kernel.shape;
  const rows = reshape<Rank.R2>(input, [-1, inputs]);
  const product = matMul(rows, kernel);
  const output = bias === undefined ? product : add(product, bias);
  const flat = (gradient: Tensor) => reshape<Rank.R2>(gradient, [-1, units]);
  return {
    output: reshape(output, [...input.shape.slice(0, -1), units]),
    weightGradients: (gradient) => {
      const kernelGradient = matMul(rows, flat(gradient), true, false);
      return bias === undefined ? [kernelGradient] : [kernelGradient, sum(flat(gradient), 0)];
    },
    inputGradient: (gradient) => reshape(matMul(flat(gradient), kernel, false, true), input.shape),
  };
}
