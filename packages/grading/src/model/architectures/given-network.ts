import type { ModelBuilder } from '@convolab/contracts';
import {
  expectLayers,
  type Architecture,
  type BlockLayer,
  type LayerPlan,
  type Variant,
} from '../structure/architecture.ts';

type GivenLayer = ModelBuilder['layers'][number];

/** The network that an exercise gives layer by layer. Throws ModelRejection where two layers do not fit. */
export function givenNetwork({ input, layers }: ModelBuilder): Architecture {
  return {
    name: null,
    isUniform: false,
    layers: expectLayers(input, layers.map(planOf)),
    variants: poolingsOf(layers).map((pooling) => ({ activation: 'relu', pooling })),
    inputs: [{ shape: input, padding: 0 }],
  };
}

/** Activations are each layer's own; only poolings may be left free. */
function poolingsOf(layers: readonly GivenLayer[]): Variant['pooling'][] {
  const first = layers.find((layer) => layer.kind === 'pool2d');
  return first && first.pool !== 'any' ? [first.pool] : ['max', 'average'];
}

const planOf = (layer: GivenLayer): LayerPlan => ({
  name: layer.name,
  layer: blockOf(layer),
  isHidden: false,
});

function blockOf(layer: GivenLayer): BlockLayer {
  switch (layer.kind) {
    case 'conv2d': {
      const { kind, filters, kernel: kernelSize, strides, padding, activation } = layer;
      return { kind, filters, kernelSize, strides, padding, activation, useBias: true };
    }
    case 'pool2d': {
      const { kind, pool, size: poolSize, strides = poolSize, padding } = layer;
      return { kind, mode: pool === 'any' ? 'max' : pool, poolSize, strides, padding };
    }
    case 'dense': {
      const { kind, units, activation } = layer;
      return { kind, units, activation, useBias: true };
    }
  }
}
