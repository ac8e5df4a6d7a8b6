import type { CheckedLayer } from '@convolab/contracts';
import { connectionsOf, outputMapsOf } from '../historic-size.ts';

export interface NamedShape {
  readonly name: 'kernel' | 'coefficient' | 'bias';
  readonly shape: readonly number[];
}

/** The weights of a layer on an input without the batch, in the order of trainers and of tfjs. */
export function weightShapes(layer: CheckedLayer, input: readonly number[]): readonly NamedShape[] {
  const fanIn = input.at(-1) ?? 0;
  switch (layer.kind) {
    case 'conv2d':
      return weights([...layer.kernelSize, fanIn, layer.filters], layer.useBias);
    case 'dense':
      return weights([fanIn, layer.units], layer.useBias);
    case 'table-conv2d':
      return [
        { name: 'kernel', shape: [connectionsOf(layer.table), ...layer.kernelSize] },
        { name: 'bias', shape: [outputMapsOf(layer.table)] },
      ];
    case 'subsample':
      return [
        { name: 'coefficient', shape: [fanIn] },
        { name: 'bias', shape: [fanIn] },
      ];
    default:
      return [];
  }
}

function weights(kernel: readonly number[], useBias: boolean): readonly NamedShape[] {
  const named: NamedShape = { name: 'kernel', shape: kernel };
  return useBias ? [named, { name: 'bias', shape: kernel.slice(-1) }] : [named];
}
