import type { LayersModel } from '@tensorflow/tfjs-layers';
import { activation, average, conv, dense, image, lenet5, max, relu } from '../../testing/lenet5-models.ts';
import { layers, readTfModel, startTfjs, tfModel } from '../../testing/tfjs-models.ts';
import { LENET5_ARCHITECTURE } from '../architectures/lenet5.ts';
import { checkStructure } from './check-structure.ts';
import { firstDifference, placeLayers } from './place-layers.ts';

beforeAll(startTfjs);

const check = (model: LayersModel) => checkStructure(readTfModel(model), LENET5_ARCHITECTURE, 11);
const scoreOf = ({ checks }: ReturnType<typeof check>) => checks.filter(({ ok }) => ok).length;

describe('the first difference, and what fails with it', () => {
  it.each<[string, () => LayersModel, string, string[], RegExp, RegExp]>([
    [
      'an MLP',
      () => tfModel([layers.flatten(image(28)), dense(128, 'relu'), dense(10, 'softmax')]),
      'C1',
      ['C1', 'S2', 'C3', 'S4', 'C5', 'F6', 'output', 'activations', 'pooling', 'parameters'],
      /this layer is missing\. The model has no convolution at all: .*MLP/u,
      /합성곱 층이 하나도 없어요: 다층 퍼셉트론/u,
    ],
    [
      'ReLU in one layer',
      () => lenet5({ c3: [conv(16, { activation: 'relu' })] }),
      'C3',
      ['activations'],
      /^C3: 5×5, 16 → 10×10×16: The activation should be tanh, not relu\.$/u,
      /활성화 함수가 달라요\. 기대한 값: tanh, 모델의 값: relu\./u,
    ],
    [
      'ReLU in the first layer',
      () => lenet5({ c1: [conv(6, { ...image(32), activation: 'relu' })] }),
      'C1',
      ['activations'],
      /activation should be tanh, not relu/u,
      /기대한 값: tanh/u,
    ],
    [
      'a linear C3',
      () => lenet5({ c3: [conv(16, { activation: 'linear' })] }),
      'C3',
      ['activations'],
      /The activation is missing: it should be tanh\./u,
      /활성화 함수가 없어요\. 기대한 값: tanh\./u,
    ],
    [
      'a linear F6',
      () => lenet5({ f6: [dense(84, 'linear')] }),
      'F6',
      ['activations'],
      /activation is missing/u,
      /활성화 함수가 없어요/u,
    ],
    [
      'two activations',
      () => lenet5({ f6: [dense(84), activation('relu')] }),
      'F6',
      ['activations'],
      /should be tanh, not tanh \+ relu/u,
      /모델의 값: tanh \+ relu/u,
    ],
    [
      'a sigmoid output',
      () => lenet5({ output: [dense(10, 'sigmoid')] }),
      'output',
      ['softmax'],
      /should be softmax, not sigmoid/u,
      /기대한 값: softmax, 모델의 값: sigmoid/u,
    ],
    [
      'no softmax',
      () => lenet5({ output: [dense(10, 'linear')] }),
      'output',
      ['softmax'],
      /The output has no softmax/u,
      /출력층에 softmax가 없어요/u,
    ],
    [
      'softmax twice',
      () => lenet5({ output: [dense(10, 'softmax'), activation('softmax')] }),
      'output',
      ['softmax'],
      /softmax comes 2 times: use it once/u,
      /softmax를 2번 썼어요/u,
    ],
    [
      'one max pooling',
      () => lenet5({ s4: [max()] }),
      'S4',
      ['pooling'],
      /It should be average pooling, as elsewhere, not max pooling\./u,
      /평균 풀링이어야 하는데 최대 풀링이에요/u,
    ],
    [
      'no padding on 28×28',
      () => lenet5({ c1: [conv(6, image(28))] }),
      'C1',
      ['C1', 'S2', 'C3', 'S4', 'C5', 'parameters'],
      /the 28×28 image needs a zero padding of 2 on every side \(padding: 'same'\)\. Added .*: 0, 0, 0, 0\./u,
      /28×28 이미지의 네 변에 제로패딩을 2씩/u,
    ],
    [
      'same padding on 32×32',
      () => lenet5({ c1: [conv(6, { ...image(32), padding: 'same' })] }),
      'C1',
      ['C1', 'S2', 'C3', 'S4', 'C5', 'parameters'],
      /32×32 images are padded already.*: 2, 2, 2, 2\./u,
      /32×32 이미지에는 이미 제로패딩/u,
    ],
    [
      'same padding in C3',
      () => lenet5({ c3: [conv(16, { padding: 'same' })] }),
      'C3',
      ['C3', 'S4', 'C5', 'parameters'],
      /The padding should be 'valid', not 'same'/u,
      /제로패딩이 없어야 해요/u,
    ],
    [
      'no bias',
      () => lenet5({ f6: [dense(84, 'tanh', false)] }),
      'F6',
      ['F6', 'parameters'],
      /has no bias \(useBias: false\): it should have \(120 \+ 1\)·84 = 10164 parameters, not \(120\)·84 = 10080\./u,
      /편향이 없어요\(useBias: false\)/u,
    ],
    [
      'C5 and F6 exchanged',
      () => lenet5({ c5: [layers.flatten(), dense(84)], f6: [dense(120)] }),
      'C5',
      ['C5', 'F6', 'output', 'parameters'],
      /The number of units should be 120, not 84\./u,
      /유닛의 개수가 달라요\. 기대한 값: 120, 모델의 값: 84\./u,
    ],
    [
      'kernels of 3×3',
      () => lenet5({ c3: [conv(16, { kernelSize: 3 })] }),
      'C3',
      ['C3', 'S4', 'C5', 'parameters'],
      /The kernel size should be 5×5, not 3×3\./u,
      /커널의 크기가 달라요\. 기대한 값: 5×5, 모델의 값: 3×3\./u,
    ],
    [
      'a stride of 2',
      () => lenet5({ c1: [conv(6, { ...image(32), strides: 2 })] }),
      'C1',
      ['C1', 'S2', 'C3', 'S4', 'C5', 'parameters'],
      /The stride should be 1×1, not 2×2\./u,
      /스트라이드가 달라요/u,
    ],
    [
      'a pooling that overlaps',
      () => lenet5({ s2: [layers.averagePooling2d({ poolSize: 2, strides: 1 })] }),
      'S2',
      ['S2', 'C3', 'S4', 'C5', 'parameters'],
      /The pooling stride should be 2×2, not 1×1\./u,
      /풀링 스트라이드가 달라요/u,
    ],
    [
      'an extra layer',
      () => lenet5({ f6: [dense(84), dense(40)] }),
      'none',
      ['output', 'parameters'],
      /LeNet-5 has no such layer here\. It adds \(84 \+ 1\)·40 = 3400 parameters\./u,
      /LeNet-5의 이 자리에는 없는 층이에요\. 파라미터가 .*3400개 늘어나요/u,
    ],
    [
      'a missing layer',
      () => lenet5({ f6: [] }),
      'F6',
      ['F6', 'output', 'activations', 'parameters'],
      /^F6: 84 → 84: this layer is missing\.$/u,
      /이 층이 없어요/u,
    ],
    [
      'twelve filters in C3',
      () => lenet5({ c3: [conv(12)] }),
      'C3',
      ['C3', 'C5', 'parameters'],
      /The number of filters should be 16, not 12\./u,
      /커널\(특징 맵\)의 개수가 달라요/u,
    ],
    [
      'average pooling before the activation',
      () =>
        lenet5({
          c1: [conv(6, { ...image(32), activation: 'linear' })],
          s2: [average(), activation('tanh')],
        }),
      'C1',
      ['activations', 'parameters'],
      /tanh comes after the average pooling, which computes something else: put it before the pooling\./u,
      /평균 풀링 뒤에 있어요/u,
    ],
    [
      'ReLU before all else',
      () => lenet5({ c1: [layers.reLU(image(32)), conv(6)] }),
      'none',
      ['parameters'],
      /LeNet-5 has no such layer here\.$/u,
      /없는 층이에요\.$/u,
    ],
  ])('%s', (_, model, expected, failed, en, ko) => {
    const report = check(model());
    expect(report.behaviour).toEqual({ equal: false });
    expect(report.checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(failed);
    expect(scoreOf(report)).toBe(11 - failed.length);
    expect(report.difference?.expected).toBe(expected === 'none' ? null : expected);
    expect(report.difference?.message.en).toMatch(en);
    expect(report.difference?.message.ko).toMatch(ko);
    const at = report.difference?.layer ?? null;
    if (at !== null) expect(report.layers[at]?.ok).toBe(false);
  });
});

it('says what only follows from the layer that is wrong', () => {
  const { layers: told } = check(lenet5({ c3: [conv(12)] }));
  expect(told.find(({ expected }) => expected?.startsWith('C5'))?.message?.en).toBe(
    'The number of parameters should be (400 + 1)·120 = 48120, not (300 + 1)·120 = 36120. This follows from a difference before it: its input is 300 instead of 5×5×16.',
  );
});

it('says all that is wrong with one layer', () => {
  const { layers: told } = check(lenet5({ c3: [conv(12, { activation: 'linear' })] }));
  expect(told[2]?.message?.en).toBe(
    'The number of filters should be 16, not 12. The activation is missing: it should be tanh.',
  );
});

it('lays the network beside the model, in the variant that comes nearest', () => {
  const { reference } = check(lenet5({ ...relu(), f6: [dense(84, 'relu'), dense(40, 'relu')] }));
  expect(reference?.name).toBe('LeNet-5');
  expect(reference?.layers.map(({ name, settings, layer }) => [name, settings, layer])).toEqual([
    ['C1', '6, 5×5, relu', 0],
    ['S2', '2×2, average', 1],
    ['C3', '16, 5×5, relu', 2],
    ['S4', '2×2, average', 3],
    ['C5', '120, relu', 5],
    ['F6', '84, relu', 6],
    ['output', '10, softmax', 8],
  ]);
});

it('does not accept what looks right and gives other numbers, and names the layer behind which they differ', () => {
  const placing = placeLayers(readTfModel(lenet5()), LENET5_ARCHITECTURE, { isEqual: false, agreeing: 2 });
  expect(firstDifference(placing)).toMatchObject({
    expected: { name: 'C3' },
    index: 2,
    text: { en: expect.stringContaining('With the same weights other numbers') as string },
  });
});
