import type { CheckedLayer, CheckedModel, LocalizedText } from '@convolab/contracts';
import { sizeOf } from '@convolab/tensor';
import { z } from 'zod';
import { costOf } from './checked-size.ts';
import type { LayerCost } from './layer-cost.ts';
import { WORDS, type InputShapes, type ModelLibrary } from './model-library.ts';
import { ModelRejection } from './model-rejection.ts';
import { readLayer } from './read-layer.ts';
import { readChain, type DescribedLayer } from './topology.ts';

export interface ReadLayer extends LayerCost {
  readonly layer: CheckedLayer;
  readonly name: string;
  readonly className: string;
}

/** A model that may be trained, with what each layer gives and costs. */
export interface ReadModel {
  readonly model: CheckedModel;
  readonly layers: readonly ReadLayer[];
  readonly parameters: number;
  /** Of one forward pass of one image. */
  readonly multiplyAccumulates: number;
  /** Elements of the input and of every layer's output, of one image. */
  readonly activations: number;
}

export type ModelReading =
  | { readonly status: 'read'; readonly read: ReadModel }
  | { readonly status: 'rejected'; readonly layer: string | null; readonly message: LocalizedText };

/** What may go into a model and has to come out of it. */
export interface ModelEnds {
  readonly inputs: InputShapes;
  /** Null where any output can be read: what it should be is for the structure to say. */
  readonly output: readonly number[] | null;
}

/** Of models that read digits. */
const DIGITS: ModelEnds = {
  inputs: [
    [28, 28, 1],
    [32, 32, 1],
  ],
  output: [10],
};

/**
 * Reads a model from the description that left a student's box (JSON of tfjs or of Keras 3, at most 256 kB): allowed layers only, every
 * size bounded, all costs computed, nothing built. Whether it is cheap enough to be trained is overBudget's to say.
 */
export function readModel(
  topology: string,
  library: ModelLibrary = 'tfjs',
  ends: ModelEnds = DIGITS,
): ModelReading {
  try {
    return { status: 'read', read: read(topology, library, ends) };
  } catch (error) {
    if (error instanceof ModelRejection)
      return { status: 'rejected', layer: error.layer, message: error.text };
    throw error;
  }
}

function read(topology: string, library: ModelLibrary, { inputs, output }: ModelEnds): ReadModel {
  const chain = readChain(topology, library);
  const inputShape = readInputShape(chain[0], library, inputs);
  const layers: ReadLayer[] = [];
  const totals = { parameters: 0, multiplyAccumulates: 0, activations: sizeOf(inputShape) };
  let shape: readonly number[] = inputShape;
  for (const described of chain) {
    const layer = readLayer(described, library);
    if (!layer) continue;
    const cost = costOf(layer, shape, described.name);
    shape = cost.outputShape;
    totals.parameters += cost.parameters;
    totals.multiplyAccumulates += cost.multiplyAccumulates;
    totals.activations += sizeOf(shape);
    requireCountable(totals, described.name);
    layers.push({ ...cost, layer, name: described.name, className: described.className });
  }
  if (output && shape.join() !== output.join())
    throw new ModelRejection(layers.at(-1)?.name ?? null, wrongOutput(output, shape));
  return {
    model: { inputShape, layers: layers.map(({ layer }) => layer) },
    layers,
    ...totals,
  };
}

/** Beyond 2^53 costs cannot even be counted. */
function requireCountable(totals: Readonly<Record<string, number>>, name: string): void {
  if (Object.values(totals).every(Number.isSafeInteger)) return;
  throw new ModelRejection(name, { ko: '층이 너무 커요.', en: 'The layer is far too large.' });
}

const InputSchema = z.object({
  batch_input_shape: z.tuple([z.null(), z.number(), z.number(), z.number()]),
  dtype: z.literal('float32').nullish(),
});

function readInputShape(
  first: DescribedLayer | undefined,
  library: ModelLibrary,
  shapes: InputShapes,
): CheckedModel['inputShape'] {
  const input = InputSchema.safeParse(first?.config);
  if (input.success) {
    const [, ...shape] = input.data.batch_input_shape;
    if (shapes.some((allowed) => allowed.join() === shape.join())) return shape;
  }
  const { noInput, wrongInput } = WORDS[library];
  const isGiven = first?.config['batch_input_shape'] !== undefined;
  throw new ModelRejection(first?.name ?? null, (isGiven ? wrongInput : noInput)(shapes));
}

const wrongOutput = (wanted: readonly number[], got: readonly number[]): LocalizedText => ({
  ko: `마지막 층의 출력은 [${wanted.join(', ')}]이어야 하는데 [${got.join(', ')}]예요.`,
  en: `The last layer must give [${wanted.join(', ')}], not [${got.join(', ')}].`,
});
