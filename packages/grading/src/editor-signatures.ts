import {
  entriesOf,
  entryIn,
  syntaxOf,
  type ExerciseSpec,
  type FunctionExercise,
  type FunctionSpec,
  type Language,
  type ModelExercise,
  type SimpleType,
  type Syntax,
  type ValueType,
} from '@convolab/contracts';
import { trainingSignature } from './training/training-signature.ts';

const TYPESCRIPT_TYPES: Readonly<Record<SimpleType, string>> = {
  vector: 'number[]',
  matrix: 'number[][]',
  tensor3: 'number[][][]',
  tensor4: 'number[][][][]',
  tensor: 'any',
  number: 'number',
  integer: 'number',
  integers: 'number[]',
  string: 'string',
  boolean: 'boolean',
  any: 'any',
};

const PYTHON_TYPES: Readonly<Record<SimpleType, string>> = {
  vector: 'np.ndarray',
  matrix: 'np.ndarray',
  tensor3: 'np.ndarray',
  tensor4: 'np.ndarray',
  tensor: 'np.ndarray',
  number: 'float',
  integer: 'int',
  integers: 'tuple[int, ...]',
  string: 'str',
  boolean: 'bool',
  any: 'object',
};

/**
 * The exercise's function for the editor, a language: a TypeScript declaration, a Python stub. Comments are in both
 * languages of the interface, so that one text serves every reader.
 */
export function editorSignatures(spec: ExerciseSpec): Partial<Record<Language, string>> {
  if (spec.kind === 'quiz') return {};
  if (spec.kind === 'model') return modelSignatures(spec);
  const texts: Readonly<Record<Syntax, string>> = {
    typescript: spec.functions.map((one) => typescriptSignature(one, spec)).join('\n'),
    python: [PYTHON_IMPORTS, ...spec.functions.map((one) => pythonSignature(one, spec))].join('\n'),
  };
  return Object.fromEntries(spec.languages.map((language) => [language, texts[syntaxOf(language)]]));
}

const PYTHON_IMPORTS = 'import numpy as np\n\n';

function typescriptType(type: ValueType): string {
  if (typeof type === 'string') return TYPESCRIPT_TYPES[type];
  if ('list' in type) return `${typescriptType(type.list)}[]`;
  const fields = Object.entries(type.record).map(([field, inner]) => `${field}: ${typescriptType(inner)}`);
  return `{ ${fields.join('; ')} }`;
}

function pythonType(type: ValueType): string {
  if (typeof type === 'string') return PYTHON_TYPES[type];
  return 'list' in type ? `list[${pythonType(type.list)}]` : 'dict';
}

/** Nothing in a text may end the comment it stands in. */
const inComment = (text: string) =>
  text.replace(/\*\//gu, '*\u200b/').replace(/"""/gu, '”””').replace(/\s+/gu, ' ');

const bilingual = ({ ko, en }: { ko: string; en: string }) => `${inComment(ko)} · ${inComment(en)}`;

function typescriptSignature(spec: FunctionSpec, { summary }: FunctionExercise): string {
  const { name, parameters, returns } = spec;
  const list = parameters.map((parameter) => `${parameter.name}: ${typescriptType(parameter.type)}`);
  const comment = [
    '/**',
    ` * ${bilingual(summary)}`,
    ...parameters.map((parameter) => ` * @param ${parameter.name} ${bilingual(parameter.about)}`),
    ` * @returns ${bilingual(returns.about)}`,
    ' */',
  ].join('\n');
  if (spec.trains !== undefined) return trainingSignature(spec, comment);
  return [
    comment,
    `declare function ${name.typescript}(${list.join(', ')}): ${typescriptType(returns.type)};`,
    '',
  ].join('\n');
}

function pythonSignature({ name, parameters, returns }: FunctionSpec, { summary }: FunctionExercise): string {
  const list = parameters.map((parameter) => `${parameter.name}: ${pythonType(parameter.type)}`);
  return [
    `def ${name.python}(${list.join(', ')}) -> ${pythonType(returns.type)}:`,
    `    """${bilingual(summary)}`,
    '',
    ...parameters.map((parameter) => `    ${parameter.name}: ${bilingual(parameter.about)}`),
    `    returns: ${bilingual(returns.about)}`,
    '    """',
    '',
  ].join('\n');
}

function modelSignatures(spec: ModelExercise): Partial<Record<Language, string>> {
  const texts = { typescript: tfjsModelSignature(spec), python: kerasModelSignature(spec) };
  return Object.fromEntries(spec.languages.map((language) => [language, texts[language]]));
}

function kerasModelSignature(spec: ModelExercise): string {
  return entriesOf(spec)
    .map((entry) =>
      [
        `def ${entryIn(entry, 'python')}():`,
        `    """${bilingual(spec.summary)}`,
        '',
        '    returns: keras.Sequential() · keras.Model(inputs, outputs)',
        '    """',
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** What `camp.layers` of a model has, where the exercise is about LeNet-5 as it was in 1998. */
const CAMP_TYPES = `interface Camp {
  layers: {
    scaledTanh(settings?: LayerInput): Layer;
    subsample(settings?: LayerInput): Layer;
    tableConv2d(settings?: LayerInput & { kernelSize?: Size; table?: (0 | 1)[][] }): Layer;
    rbf(settings?: LayerInput): Layer;
  };
}
`;

/** What `buildModel(tf)` may use of tfjs, in the few types that the checked layers need. */
function tfjsModelSignature(spec: ModelExercise): string {
  const { summary, architecture } = spec;
  const isHistoric = architecture === 'lenet5-1998';
  return `type Size = number | [number, number];
type Activation = 'linear' | 'relu' | 'tanh' | 'sigmoid' | 'softmax';
interface LayerInput { inputShape?: number[]; name?: string }
interface SymbolicTensor { shape: (number | null)[] }
interface Layer { apply(input: SymbolicTensor): SymbolicTensor }
interface Model { add(layer: Layer): void; summary(): void; countParams(): number }
interface Conv2DSettings extends LayerInput {
  filters: number; kernelSize: Size; strides?: Size; padding?: 'valid' | 'same'; activation?: Activation; useBias?: boolean;
}
interface Pool2DSettings extends LayerInput { poolSize?: Size; strides?: Size; padding?: 'valid' | 'same' }
interface DenseSettings extends LayerInput { units: number; activation?: Activation; useBias?: boolean }
interface TensorFlow {
  sequential(settings?: { layers?: Layer[] }): Model;
  input(settings: { shape: number[] }): SymbolicTensor;
  model(settings: { inputs: SymbolicTensor; outputs: SymbolicTensor }): Model;
  layers: {
    conv2d(settings: Conv2DSettings): Layer;
    averagePooling2d(settings: Pool2DSettings): Layer;
    maxPooling2d(settings: Pool2DSettings): Layer;
    zeroPadding2d(settings?: LayerInput & { padding?: number | [number, number] | [[number, number], [number, number]] }): Layer;
    flatten(settings?: LayerInput): Layer;
    reshape(settings: LayerInput & { targetShape: number[] }): Layer;
    dense(settings: DenseSettings): Layer;
    dropout(settings: LayerInput & { rate: number }): Layer;
    activation(settings: LayerInput & { activation: Activation }): Layer;
    reLU(settings?: LayerInput): Layer;
  };
}
interface TrainingSettings {
  optimizer?: 'adam' | 'sgd' | 'momentum';
  learningRate?: number;
  schedule?: 'constant' | 'one-cycle';
  momentum?: number;
  batchSize?: number;
  epochs?: number;
  labelSmoothing?: number;
}
${isHistoric ? CAMP_TYPES : ''}/** ${bilingual(summary)} */
${entriesOf(spec)
  .map((entry) => `declare function ${entry}(tf: TensorFlow${isHistoric ? ', camp: Camp' : ''}): Model;`)
  .join('\n')}
`;
}
