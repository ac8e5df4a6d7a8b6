import type { CheckedLayer, CheckedModel, LocalizedText, ModelExercise } from '@convolab/contracts';
import { z } from 'zod';
import { costOf, type LayerCost } from './checked-size.ts';
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
}

export type ModelReading =
  | { readonly status: 'read'; readonly read: ReadModel }
  | { readonly status: 'rejected'; readonly layer: string | null; readonly message: LocalizedText };

type Budget = ModelExercise['budget'];

/**
 * Reads a model from the description that left a student's box (tfjs's topology JSON, at most 256 kB): allowed layers only,
 * every size bounded and computed before anything is built. `budget.multiplyAccumulates` is not looked at: it needs the settings.
 */
export function readModel(topology: string, budget: Budget): ModelReading {
  try {
    return { status: 'read', read: read(topology, budget) };
  } catch (error) {
    if (error instanceof ModelRejection)
      return { status: 'rejected', layer: error.layer, message: error.text };
    throw error;
  }
}

function read(topology: string, budget: Budget): ReadModel {
  const chain = readChain(topology);
  const inputShape = readInputShape(chain[0]);
  const layers: ReadLayer[] = [];
  const totals = { parameters: 0, multiplyAccumulates: 0, activations: inputShape.reduce((a, b) => a * b) };
  let shape: readonly number[] = inputShape;
  for (const described of chain) {
    const layer = readLayer(described);
    if (!layer) continue;
    const cost = costOf(layer, shape, described.name);
    shape = cost.outputShape;
    totals.parameters += cost.parameters;
    totals.multiplyAccumulates += cost.multiplyAccumulates;
    totals.activations += shape.reduce((a, b) => a * b, 1);
    checkBudget(totals, budget, described.name);
    layers.push({ ...cost, layer, name: described.name, className: described.className });
  }
  if (shape.length !== 1 || shape[0] !== 10)
    throw new ModelRejection(layers.at(-1)?.name ?? null, wrongOutput(shape));
  const { parameters, multiplyAccumulates } = totals;
  return {
    model: { inputShape, layers: layers.map(({ layer }) => layer) },
    layers,
    parameters,
    multiplyAccumulates,
  };
}

const BYTES_PER_ACTIVATION = 4;

function checkBudget(
  totals: { parameters: number; activations: number },
  budget: Budget,
  name: string,
): void {
  if (!(totals.parameters <= budget.parameters)) {
    throw new ModelRejection(name, {
      ko: `이 층까지 파라미터가 ${totals.parameters}개예요. ${budget.parameters}개까지만 학습할 수 있어요.`,
      en: `Up to this layer there are ${totals.parameters} parameters; at most ${budget.parameters} are trained.`,
    });
  }
  const bytes = totals.activations * BYTES_PER_ACTIVATION;
  if (!(bytes <= budget.activationBytes)) {
    throw new ModelRejection(name, {
      ko: `특징 맵이 너무 커요: 이미지 한 장에 ${bytes}바이트가 필요한데 ${budget.activationBytes}바이트까지만 쓸 수 있어요.`,
      en: `The feature maps are too large: ${bytes} bytes an image, of ${budget.activationBytes} allowed.`,
    });
  }
}

const InputSchema = z.object({
  batch_input_shape: z.tuple([z.null(), z.literal([28, 32]), z.literal([28, 32]), z.literal(1)]),
  dtype: z.literal('float32').nullish(),
});

function readInputShape(first: DescribedLayer | undefined): CheckedModel['inputShape'] {
  const input = InputSchema.safeParse(first?.config);
  if (input.success) {
    const [, height, width, channels] = input.data.batch_input_shape;
    if (height === width) return [height, width, channels];
  }
  throw new ModelRejection(first?.name ?? null, {
    ko: '첫 층의 inputShape은 [28, 28, 1] 또는 [32, 32, 1]이어야 해요.',
    en: 'The inputShape of the first layer must be [28, 28, 1] or [32, 32, 1].',
  });
}

const wrongOutput = (shape: readonly number[]): LocalizedText => ({
  ko: `마지막 층의 출력은 [10]이어야 하는데 [${shape.join(', ')}]예요.`,
  en: `The last layer must give [10], not [${shape.join(', ')}].`,
});
