import { ConnectionTableSchema, type CheckedLayer, type LocalizedText } from '@convolab/contracts';
import { z } from 'zod';
import { WORDS, type ModelLibrary } from './model-library.ts';
import { ModelRejection } from './model-rejection.ts';
import type { DescribedLayer } from './topology.ts';

const count = (most: number) => z.number().int().min(1).max(most);
const pair = <Item extends z.ZodType<number>>(item: Item) =>
  z.union([item.transform((value): [number, number] => [value, value]), z.tuple([item, item])]);

const PaddingSchema = z.enum(['valid', 'same']);
const ActivationSchema = z.enum(['linear', 'relu', 'tanh', 'sigmoid', 'softmax']);
const Absent = z.null().optional();
/** Weight decay and constraints are part of how a model is trained: the settings have none, so they are refused, not dropped. */
const WEIGHTED = {
  kernel_regularizer: Absent,
  bias_regularizer: Absent,
  activity_regularizer: Absent,
  kernel_constraint: Absent,
  bias_constraint: Absent,
  use_bias: z.boolean().default(true),
  activation: ActivationSchema.default('linear'),
};
const NONE = z.literal(0).nullish();
const CHANNELS_LAST = { data_format: z.literal('channels_last').nullish() };
const ZEROS = z.number().int().min(0).max(64);
const PoolSchema = z.object({
  ...CHANNELS_LAST,
  pool_size: pair(count(64)),
  strides: pair(count(64)).nullish(),
  padding: PaddingSchema.default('valid'),
});

const pool =
  (mode: 'average' | 'max') =>
  ({ pool_size: poolSize, strides, padding }: z.infer<typeof PoolSchema>): CheckedLayer => ({
    kind: 'pool2d',
    mode,
    poolSize,
    strides: strides ?? poolSize,
    padding,
  });

/** Reads the settings of each class that is allowed; null is a layer without effect (the input). */
const READERS: ReadonlyMap<string, z.ZodType<CheckedLayer | null>> = new Map<
  string,
  z.ZodType<CheckedLayer | null>
>([
  ['InputLayer', z.object({}).transform(() => null)],
  [
    'Conv2D',
    z
      .object({
        ...WEIGHTED,
        ...CHANNELS_LAST,
        filters: count(4_096),
        kernel_size: pair(count(64)),
        strides: pair(count(64)).default([1, 1]),
        padding: PaddingSchema.default('valid'),
        dilation_rate: pair(z.literal(1)).nullish(),
        groups: z.literal(1).nullish(),
      })
      .transform(
        ({
          filters,
          kernel_size: kernelSize,
          strides,
          padding,
          activation,
          use_bias: useBias,
        }): CheckedLayer => ({
          kind: 'conv2d',
          filters,
          kernelSize,
          strides,
          padding,
          activation,
          useBias,
        }),
      ),
  ],
  [
    'Dense',
    z
      .object({ ...WEIGHTED, units: count(16_384) })
      .transform(({ units, activation, use_bias: useBias }): CheckedLayer => ({
        kind: 'dense',
        units,
        activation,
        useBias,
      })),
  ],
  ['AveragePooling2D', PoolSchema.transform(pool('average'))],
  ['MaxPooling2D', PoolSchema.transform(pool('max'))],
  [
    'ZeroPadding2D',
    z
      .object({ ...CHANNELS_LAST, padding: z.tuple([z.tuple([ZEROS, ZEROS]), z.tuple([ZEROS, ZEROS])]) })
      .transform(({ padding: [rows, columns] }): CheckedLayer => ({
        kind: 'zero-padding2d',
        padding: [...rows, ...columns],
      })),
  ],
  [
    'Activation',
    z
      .object({ activation: ActivationSchema })
      .transform(({ activation }): CheckedLayer => ({ kind: 'activation', activation })),
  ],
  [
    'ReLU',
    z
      .object({ max_value: Absent, negative_slope: NONE, threshold: NONE })
      .transform((): CheckedLayer => ({ kind: 'activation', activation: 'relu' })),
  ],
  [
    'Softmax',
    z
      .object({ axis: z.literal(-1).nullish() })
      .transform((): CheckedLayer => ({ kind: 'activation', activation: 'softmax' })),
  ],
  ['Flatten', z.object({ ...CHANNELS_LAST }).transform((): CheckedLayer => ({ kind: 'flatten' }))],
  [
    'Reshape',
    z
      .object({ target_shape: z.array(count(65_536)).min(1).max(3) })
      .transform(({ target_shape: targetShape }): CheckedLayer => ({ kind: 'reshape', targetShape })),
  ],
  [
    'Dropout',
    z
      .object({ rate: z.number().min(0).max(0.95), noise_shape: Absent })
      .transform(({ rate }): CheckedLayer => ({ kind: 'dropout', rate })),
  ],
  ['ScaledTanh', z.object({}).transform((): CheckedLayer => ({ kind: 'scaled-tanh' }))],
  ['Subsample', z.object({}).transform((): CheckedLayer => ({ kind: 'subsample' }))],
  [
    'TableConv2D',
    z
      .object({ kernel_size: pair(count(64)), table: ConnectionTableSchema })
      .transform(({ kernel_size: kernelSize, table }): CheckedLayer => ({
        kind: 'table-conv2d',
        kernelSize,
        table,
      })),
  ],
  ['RBF', z.object({}).transform((): CheckedLayer => ({ kind: 'rbf' }))],
]);

/** Reads one described layer; null for the input, which does nothing. Throws ModelRejection for everything not allowed. */
export function readLayer(
  { className, name, config }: DescribedLayer,
  library: ModelLibrary,
): CheckedLayer | null {
  const reader = READERS.get(className);
  if (!reader) throw new ModelRejection(name, unknownClass(className));
  const settings = reader.safeParse(config);
  if (settings.success) return settings.data;
  const field = settings.error.issues[0]?.path[0];
  const setting = typeof field === 'string' ? WORDS[library].setting(field) : null;
  throw new ModelRejection(name, badSetting(className, setting));
}

const ALLOWED = [...READERS.keys()].join(', ');

const unknownClass = (className: string): LocalizedText => ({
  ko: `${className} 층은 쓸 수 없어요. 쓸 수 있는 층: ${ALLOWED}.`,
  en: `${className} layers are not allowed here; these are: ${ALLOWED}.`,
});

const badSetting = (className: string, field: string | null): LocalizedText => ({
  ko: `${className} 층의 ${field ?? '설정'} 값은 쓸 수 없어요.`,
  en: `This value of ${field ?? 'a setting'} is not allowed in a ${className} layer.`,
});
