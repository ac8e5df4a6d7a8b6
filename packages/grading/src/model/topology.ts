import { z } from 'zod';
import { asTfjsDescription } from './keras-description.ts';
import { WORDS, type ModelLibrary } from './model-library.ts';
import { ModelRejection } from './model-rejection.ts';

/** Longest description of a model, in UTF-16 units. */
const MAX_TOPOLOGY = 256 * 1024;
/** Layers that are trained, and one that is the input. */
const MAX_LAYERS = 65;

const NameSchema = z.string().min(1).max(100);
const ConfigSchema = z.record(z.string(), z.unknown());

/** A layer as it is described, of a class that is not checked yet. */
export interface DescribedLayer {
  readonly className: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const LayerSchema = z.object({ class_name: NameSchema, config: ConfigSchema });
const SequentialSchema = z.object({
  class_name: z.literal('Sequential'),
  config: z.object({ layers: z.array(LayerSchema) }),
});

const EndSchema = z.array(z.tuple([NameSchema, z.number(), z.number()], z.unknown()));
/** `[[["layer before", 0, 0, {}]]]`, or `[]` for the input. */
const InboundSchema = z.array(EndSchema);
const FunctionalSchema = z.object({
  class_name: z.enum(['Model', 'Functional']),
  config: z.object({
    layers: z.array(LayerSchema.extend({ name: NameSchema, inbound_nodes: InboundSchema })),
    input_layers: EndSchema,
    output_layers: EndSchema,
  }),
});
const TopologySchema = z.discriminatedUnion('class_name', [SequentialSchema, FunctionalSchema]);
type Functional = z.infer<typeof FunctionalSchema>;
type FunctionalLayer = Functional['config']['layers'][number];

/**
 * Reads a library's description of a model as a chain of layers, first to last, in the words of tfjs. The text comes from a
 * student's box: nothing in it is trusted. Throws ModelRejection for what is no chain of a Sequential or functional model.
 */
export function readChain(text: string, library: ModelLibrary): DescribedLayer[] {
  const described = parse(text, library);
  const topology = TopologySchema.safeParse(library === 'keras' ? asTfjsDescription(described) : described);
  if (!topology.success) throw unreadable(library);
  const { data } = topology;
  const { layers } = data.config;
  if (layers.length > MAX_LAYERS) {
    throw new ModelRejection(null, {
      ko: `층은 ${MAX_LAYERS - 1}개까지 쓸 수 있는데 ${layers.length}개예요.`,
      en: `A model has at most ${MAX_LAYERS - 1} layers; this one has ${layers.length}.`,
    });
  }
  const chain = data.class_name === 'Sequential' ? data.config.layers : chainOf(data);
  return chain.map(({ class_name: className, config }) => ({ className, name: nameOf(config), config }));
}

function parse(text: string, library: ModelLibrary): unknown {
  if (text.length > MAX_TOPOLOGY) {
    throw new ModelRejection(null, {
      ko: '모델의 설명이 256 kB를 넘어요.',
      en: 'The description of the model passes 256 kB.',
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(library);
    throw error;
  }
}

const unreadable = (library: ModelLibrary) => new ModelRejection(null, WORDS[library].notAModel);

function nameOf(config: DescribedLayer['config']): string {
  const name = NameSchema.safeParse(config['name']);
  return name.success ? name.data : 'layer';
}

/** Walks from the output to the input; every layer must lie on the way, with one input each. */
function chainOf({ config }: Functional): FunctionalLayer[] {
  const byName = new Map(config.layers.map((layer) => [layer.name, layer]));
  const [input] = onlyEnd(config.input_layers);
  let name: string | null = onlyEnd(config.output_layers)[0];
  const chain: FunctionalLayer[] = [];
  while (name !== null) {
    const layer = byName.get(name);
    if (!layer || chain.length >= config.layers.length) throw noChain(name);
    chain.unshift(layer);
    name = layerBefore(layer);
  }
  if (chain.length !== config.layers.length || chain[0]?.name !== input) throw noChain(null);
  return chain;
}

function onlyEnd(ends: Functional['config']['input_layers']) {
  const [end] = ends;
  if (!end || ends.length > 1) throw noChain(null);
  return end;
}

function layerBefore({ name, inbound_nodes: nodes }: FunctionalLayer): string | null {
  if (nodes.length === 0) return null;
  const [node] = nodes;
  const before = node?.[0]?.[0];
  if (nodes.length > 1 || node?.length !== 1 || before === undefined) throw noChain(name);
  return before;
}

const noChain = (layer: string | null) =>
  new ModelRejection(layer, {
    ko: '층이 입력에서 출력까지 한 줄로 이어져야 해요. 갈라지거나 합쳐지거나 두 번 쓰인 층이 있어요.',
    en: 'The layers must form one chain from the input to the output: one is branched, merged or used twice.',
  });
