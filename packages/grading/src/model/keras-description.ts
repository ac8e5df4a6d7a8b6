import { z } from 'zod';

type Config = Readonly<Record<string, unknown>>;

/** Longer names are refused by who reads the description. */
const NameSchema = z.string();
const ConfigSchema = z.record(z.string(), z.unknown());
const LayerSchema = z.object({
  module: NameSchema.nullish(),
  class_name: NameSchema,
  config: ConfigSchema,
  name: NameSchema.optional(),
  inbound_nodes: z.array(z.object({ args: z.unknown(), kwargs: z.unknown() })).optional(),
});
type Layer = z.infer<typeof LayerSchema>;

const ModelSchema = z.object({
  class_name: z.enum(['Sequential', 'Functional']),
  config: z.object({
    layers: z.array(LayerSchema),
    input_layers: z.unknown().optional(),
    output_layers: z.unknown().optional(),
  }),
});

/** Where a layer's input comes from: layer, node and tensor. */
const HistorySchema = z.tuple([NameSchema, z.number(), z.number()]);
const TensorSchema = z.object({
  class_name: z.literal('__keras_tensor__'),
  config: z.object({ keras_history: HistorySchema }),
});
/** Inputs are arguments, or lists of such. */
const MAX_ARGUMENT_DEPTH = 3;

/**
 * Turns Keras 3's description of a model into the one that tfjs would give of it: of names and nesting only, values stay
 * as they are for who checks them. What is no such description comes back as null.
 */
export function asTfjsDescription(description: unknown): unknown {
  const model = ModelSchema.safeParse(description);
  if (!model.success) return null;
  const { class_name, config } = model.data;
  if (class_name === 'Sequential') return { class_name, config: { layers: config.layers.map(layerOf) } };
  return {
    class_name,
    config: {
      layers: config.layers.map((layer) => ({
        ...layerOf(layer),
        name: layer.name,
        inbound_nodes: layer.inbound_nodes?.map(inboundOf),
      })),
      input_layers: endsOf(config.input_layers),
      output_layers: endsOf(config.output_layers),
    },
  };
}

/** One end is not in a list. */
const endsOf = (ends: unknown): unknown => (HistorySchema.safeParse(ends).success ? [ends] : ends);

const inboundOf = ({ args, kwargs }: { readonly args?: unknown; readonly kwargs?: unknown }) =>
  tensorsIn([args, kwargs], 0).map((history) => [...history, {}]);

function tensorsIn(value: unknown, depth: number): z.infer<typeof HistorySchema>[] {
  const tensor = TensorSchema.safeParse(value);
  if (tensor.success) return [tensor.data.config.keras_history];
  if (typeof value !== 'object' || value === null || depth > MAX_ARGUMENT_DEPTH) return [];
  return Object.values(value).flatMap((item) => tensorsIn(item, depth + 1));
}

const LAYERS = 'keras.layers';
/** Activation functions that were called on a tensor are layers of Keras' own modules. */
const FUNCTIONS = /^keras\.src\./u;
const FUNCTION_LAYERS: ReadonlyMap<string, { class_name: string; config: Config }> = new Map([
  ['Relu', { class_name: 'ReLU', config: {} }],
  ['ReLU', { class_name: 'ReLU', config: {} }],
  ['Tanh', { class_name: 'Activation', config: { activation: 'tanh' } }],
  ['Sigmoid', { class_name: 'Activation', config: { activation: 'sigmoid' } }],
  ['Softmax', { class_name: 'Softmax', config: {} }],
]);

function layerOf({ module, class_name, config }: Layer): { class_name: string; config: Config } {
  if (module === LAYERS) return { class_name, config: settingsOf(config) };
  const called = FUNCTIONS.test(module ?? '') ? FUNCTION_LAYERS.get(class_name) : undefined;
  if (called) return { class_name: called.class_name, config: { ...config, ...called.config } };
  // A class of the student's own may bear any name; a model is one layer of another.
  return { class_name: `${module ?? 'student'}.${class_name}`, config };
}

function settingsOf({ batch_shape, activation, ...config }: Config): Config {
  return {
    ...config,
    ...(batch_shape === undefined ? {} : { batch_input_shape: batch_shape }),
    ...(activation === undefined ? {} : { activation: activationOf(activation) }),
  };
}

/** A layer that is given as an activation, by its function's name where nothing else was set. */
const ActivationLayerSchema = z.union([
  z
    .object({
      module: z.literal(LAYERS),
      class_name: z.literal('ReLU'),
      config: z.object({
        max_value: z.null(),
        negative_slope: z.literal(0),
        threshold: z.literal(0),
      }),
    })
    .transform(() => 'relu'),
  z
    .object({
      module: z.literal(LAYERS),
      class_name: z.literal('Softmax'),
      config: z.object({ axis: z.literal(-1) }),
    })
    .transform(() => 'softmax'),
]);

function activationOf(activation: unknown): unknown {
  const layer = ActivationLayerSchema.safeParse(activation);
  return layer.success ? layer.data : activation;
}
