import { jest } from '@jest/globals';
import { convolab, temporaryFolder } from '../../testing/run-convolab.ts';
import { GradeReportSchema, type GradeReport } from './grade-report.ts';

// Real boxes, and the first call builds.
jest.setTimeout(120_000);

const C1 =
  "tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: [5, 5], activation: 'tanh' })";
const C3 = "tf.layers.conv2d({ filters: 16, kernelSize: [5, 5], activation: 'tanh' })";
const average = 'tf.layers.averagePooling2d({ poolSize: [2, 2], strides: [2, 2] })';
const dense = (units: number, activation: string) =>
  `tf.layers.dense({ units: ${units}, activation: '${activation}' })`;
const HEAD = ['tf.layers.flatten()', dense(120, 'tanh'), dense(84, 'tanh'), dense(10, 'softmax')];
const LENET = [C1, average, C3, average, ...HEAD];

/** As the lecture adds a model together. */
const sequential = (layers: readonly string[]) =>
  [
    'export function buildModel(tf) {',
    '  const model = tf.sequential();',
    ...layers.map((layer) => `  model.add(${layer});`),
    '  model.summary();',
    '  return model;',
    '}',
  ].join('\n');

/** LeNet-5 with some of its layers replaced. */
const changed = (places: Readonly<Record<number, string>>) =>
  sequential(LENET.map((layer, place) => places[place] ?? layer));

const FUNCTIONAL = `export function buildModel(tf) {
  const image = tf.input({ shape: [28, 28, 1] });
  let x = tf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'same', name: 'C1' }).apply(image);
  x = tf.layers.reLU().apply(x);
  x = tf.layers.maxPooling2d({ poolSize: 2, name: 'S2' }).apply(x);
  x = tf.layers.conv2d({ filters: 16, kernelSize: 5, name: 'C3' }).apply(x);
  x = tf.layers.maxPooling2d({ poolSize: 2, name: 'S4' }).apply(tf.layers.activation({ activation: 'relu' }).apply(x));
  x = tf.layers.conv2d({ filters: 120, kernelSize: 5, activation: 'relu', name: 'C5' }).apply(x);
  x = tf.layers.dropout({ rate: 0.25 }).apply(tf.layers.flatten().apply(x));
  x = tf.layers.dense({ units: 84, activation: 'relu', name: 'F6' }).apply(x);
  return tf.model({ inputs: image, outputs: tf.layers.dense({ units: 10, activation: 'softmax' }).apply(x) });
}
`;

const { folder, remove } = temporaryFolder({
  'lecture.ts': sequential(LENET),
  'functional.ts': FUNCTIONAL,
  'separate.ts': sequential([
    'tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5 })',
    "tf.layers.activation({ activation: 'tanh' })",
    average,
    'tf.layers.conv2d({ filters: 16, kernelSize: 5 })',
    "tf.layers.activation({ activation: 'tanh' })",
    average,
    ...HEAD,
  ]),
  'mlp.ts': sequential([
    'tf.layers.flatten({ inputShape: [28, 28, 1] })',
    dense(128, 'relu'),
    dense(10, 'softmax'),
  ]),
  'large-mlp.ts': sequential([
    'tf.layers.flatten({ inputShape: [28, 28, 1] })',
    dense(300, 'relu'),
    dense(10, 'softmax'),
  ]),
  'relu-c3.ts': changed({ 2: C3.replace('tanh', 'relu') }),
  'sigmoid.ts': changed({ 7: dense(10, 'sigmoid') }),
  'no-padding.ts': changed({ 0: C1.replaceAll('32', '28') }),
  'no-bias.ts': changed({ 2: C3.replace('activation', 'useBias: false, activation') }),
  'one-max.ts': changed({ 3: average.replace('average', 'max') }),
  'late.ts': changed({
    0: C1.replace('tanh', 'linear'),
    1: `${average}); model.add(tf.layers.activation({ activation: 'tanh' })`,
  }),
});
afterAll(remove);

const structureOnly = (files: readonly string[], ...more: string[]) =>
  convolab(['grade', 'lenet5', ...files, '--structure-only', ...more], { cwd: folder });

async function reports(files: readonly string[], locale: 'ko' | 'en'): Promise<GradeReport[]> {
  const { stdout } = await structureOnly(files, '--json', '--lang', locale);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => GradeReportSchema.strict().parse(JSON.parse(line)));
}

it('accepts LeNet-5 as the lecture adds it together, by the functional API, and with activation layers of its own', async () => {
  const all = await reports(['lecture.ts', 'functional.ts', 'separate.ts'], 'en');
  expect(all.map(({ verdict, score }) => [verdict, score])).toEqual([
    ['accepted', 10],
    ['accepted', 10],
    ['accepted', 10],
  ]);
  expect(all.map(({ model }) => model?.behaviour)).toEqual([
    { equal: true, activation: 'tanh', pooling: 'average' },
    { equal: true, activation: 'relu', pooling: 'max' },
    { equal: true, activation: 'tanh', pooling: 'average' },
  ]);
  expect(all[0]?.model).toMatchObject({ parameters: 61_706, multiplyAccumulates: 416_520, difference: null });
  expect(all[0]?.model?.layers[0]).toMatchObject({
    formula: '(5·5·1 + 1)·6 = 156',
    settings: '6, 5×5, tanh',
  });
});

const FAULTS: readonly [file: string, layer: string, en: RegExp, ko: RegExp][] = [
  ['mlp.ts', 'C1', /multi-layer perceptron \(MLP\)/u, /다층 퍼셉트론/u],
  ['relu-c3.ts', 'C3', /activation should be tanh, not relu/u, /기대한 값: tanh, 모델의 값: relu/u],
  ['sigmoid.ts', 'output', /should be softmax, not sigmoid/u, /기대한 값: softmax, 모델의 값: sigmoid/u],
  ['no-padding.ts', 'C1', /28×28 image needs a zero padding of 2/u, /네 변에 제로패딩을 2씩/u],
  ['no-bias.ts', 'C3', /no bias .* \(5·5·6 \+ 1\)·16 = 2416 parameters/u, /편향이 없어요/u],
  ['one-max.ts', 'S4', /average pooling, as elsewhere, not max/u, /평균 풀링이어야 하는데 최대 풀링/u],
  ['late.ts', 'C1', /tanh comes after the average pooling/u, /tanh가 평균 풀링 뒤에 있어요/u],
];

it('tells faults apart, in both languages', async () => {
  const files = FAULTS.map(([file]) => file);
  const english = await reports(files, 'en');
  const korean = await reports(files, 'ko');
  expect(english.every(({ verdict, score }) => verdict === 'wrong-answer' && score < 10)).toBe(true);
  FAULTS.forEach(([, layer, en, ko], index) => {
    const { model, message } = english[index] ?? {};
    expect(model).toMatchObject({ behaviour: { equal: false }, difference: { expected: layer } });
    expect(message).toMatch(en);
    expect(korean[index]?.message).toMatch(ko);
    expect(korean[index]?.model?.difference?.message).toMatch(ko);
  });
});

it('says what a model is that is too large to be trained, too', async () => {
  const [report] = await reports(['large-mlp.ts'], 'en');
  expect(report?.verdict).toBe('rejected-model');
  expect(report?.message).toMatch(/parameters.*multi-layer perceptron/u);
});

it('lays LeNet-5 beside the model for a person', async () => {
  const { code, stdout } = await structureOnly(['mlp.ts', 'no-bias.ts'], '--lang', 'en');
  expect(code).toBe(1);
  expect(stdout).toMatch(/With the same weights it computes something else than LeNet-5\./u);
  expect(stdout).toMatch(/LeNet-5 +parameters +your model +parameters +multiply-accumulates/u);
  expect(stdout).toMatch(/✗ {2}C1 +6, 5×5, relu → 28×28×6 +156 {2}–\n/u);
  expect(stdout).toMatch(
    /✓ {2}C1 +6, 5×5, tanh → 28×28×6 +156 {2}Conv2D +6, 5×5, tanh → 28×28×6 +\(5·5·1 \+ 1\)·6 = 156 +117,600\n/u,
  );
  expect(stdout).toMatch(
    /✗ {2}C3 .*Conv2D +16, 5×5, tanh, useBias: false → 10×10×16 +\(5·5·6\)·16 = 2400 +240,000\n +It has no bias/u,
  );
  expect(stdout).toMatch(/total +61,706 +61,690 +416,520\n/u);
});
