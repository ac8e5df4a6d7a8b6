import type { CheckedLayer, CheckedModel, HistoricLayer } from '@convolab/contracts';

interface TfjsLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** The name of a layer in the written files: unlike a student's own, never twice the same. */
export const fileNameOf = ({ kind }: CheckedLayer, index: number) => `${kind}_${index + 1}`;

/** A checked model as tfjs describes a Sequential; `readModel` reads the same model from it again. */
export function tfjsTopology({ inputShape, layers }: CheckedModel) {
  const described = layers.map((layer, index) => {
    const { class_name, config } = tfjsLayer(layer);
    const input = index === 0 ? { batch_input_shape: [null, ...inputShape], dtype: 'float32' } : {};
    return { class_name, config: { name: fileNameOf(layer, index), trainable: true, ...input, ...config } };
  });
  return {
    keras_version: 'tfjs-layers 4.22.0',
    backend: 'tensor_flow.js',
    model_config: { class_name: 'Sequential', config: { name: 'trained', layers: described } },
  };
}

function tfjsLayer(layer: CheckedLayer): TfjsLayer {
  switch (layer.kind) {
    case 'conv2d': {
      const { filters, kernelSize, strides, padding } = layer;
      return weighted('Conv2D', layer, { filters, kernel_size: kernelSize, strides, padding });
    }
    case 'dense':
      return weighted('Dense', layer, { units: layer.units });
    case 'pool2d': {
      const { mode, poolSize, strides, padding } = layer;
      const class_name = mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D';
      return { class_name, config: { pool_size: poolSize, strides, padding } };
    }
    case 'zero-padding2d': {
      const [top, bottom, left, right] = layer.padding;
      const padding = [
        [top, bottom],
        [left, right],
      ];
      return { class_name: 'ZeroPadding2D', config: { padding } };
    }
    case 'activation':
      return { class_name: 'Activation', config: { activation: layer.activation } };
    case 'flatten':
      return { class_name: 'Flatten', config: {} };
    case 'reshape':
      return { class_name: 'Reshape', config: { target_shape: layer.targetShape } };
    case 'dropout':
      return { class_name: 'Dropout', config: { rate: layer.rate } };
    default:
      return historicLayer(layer);
  }
}

/** tfjs loads them where the classes of these names are registered. */
function historicLayer(layer: HistoricLayer): TfjsLayer {
  switch (layer.kind) {
    case 'scaled-tanh':
      return { class_name: 'ScaledTanh', config: {} };
    case 'subsample':
      return { class_name: 'Subsample', config: {} };
    case 'table-conv2d':
      return { class_name: 'TableConv2D', config: { kernel_size: layer.kernelSize, table: layer.table } };
    case 'rbf':
      return { class_name: 'RBF', config: {} };
  }
}

const weighted = (
  class_name: string,
  { activation, useBias }: { activation: string; useBias: boolean },
  config: Readonly<Record<string, unknown>>,
): TfjsLayer => ({ class_name, config: { ...config, activation, use_bias: useBias } });
