import { input, model as functional, type LayersModel } from '@tensorflow/tfjs-layers';
import { activation, average, conv, dense, image, lenet5, max, relu } from '../../testing/lenet5-models.ts';
import { layers, readTfModel, startTfjs } from '../../testing/tfjs-models.ts';
import { LENET5_ARCHITECTURE } from '../architectures/lenet5.ts';
import { checkStructure } from './check-structure.ts';

beforeAll(startTfjs);

/** LeNet-5 by the functional API. */
function functionalLeNet(): LayersModel {
  const start = input({ shape: [28, 28, 1] });
  const parts = [
    conv(6, { padding: 'same', activation: 'relu' }),
    max(),
    conv(16, { activation: 'relu' }),
    max(),
    conv(120, { activation: 'relu' }),
    layers.flatten(),
    dense(84, 'relu'),
    dense(10, 'softmax'),
  ];
  const output = parts.reduce((tensor, layer) => layer.apply(tensor) as typeof start, start);
  return functional({ inputs: start, outputs: output });
}

describe('what computes LeNet-5 is LeNet-5, however it is written', () => {
  it.each<[string, () => LayersModel, object]>([
    ['tanh and average pooling', () => lenet5(), { activation: 'tanh', pooling: 'average' }],
    ['ReLU and average pooling', () => lenet5(relu()), { activation: 'relu', pooling: 'average' }],
    [
      'tanh and max pooling',
      () => lenet5({ s2: [max()], s4: [max()] }),
      { activation: 'tanh', pooling: 'max' },
    ],
    [
      'ReLU and max pooling',
      () => lenet5({ ...relu(), s2: [max()], s4: [max()] }),
      { activation: 'relu', pooling: 'max' },
    ],
    ['functional, 28×28, C5 as a convolution', functionalLeNet, { activation: 'relu', pooling: 'max' }],
    ['28×28 with same', () => lenet5({ c1: [conv(6, { ...image(28), padding: 'same' })] }), {}],
    [
      '28×28 with the zeros laid in two steps',
      () =>
        lenet5({
          c1: [
            layers.zeroPadding2d({ ...image(28), padding: 1 }),
            layers.zeroPadding2d({ padding: 1 }),
            conv(6),
          ],
        }),
      {},
    ],
    [
      'activation layers of their own',
      () => lenet5({ c3: [conv(16, { activation: 'linear' }), activation('tanh')] }),
      {},
    ],
    [
      'the activation behind max pooling',
      () =>
        lenet5({
          c1: [conv(6, { ...image(32), activation: 'linear' })],
          s2: [max(), activation('tanh')],
          s4: [max()],
        }),
      { pooling: 'max' },
    ],
    [
      'ReLU twice',
      () => lenet5({ ...relu(), f6: [dense(84, 'relu'), layers.reLU()] }),
      { activation: 'relu' },
    ],
    [
      'dropout',
      () => lenet5({ f6: [layers.dropout({ rate: 0.5 }), dense(84), layers.dropout({ rate: 0.2 })] }),
      {},
    ],
    ['poolings of one element', () => lenet5({ s2: [layers.maxPooling2d({ poolSize: 1 }), average()] }), {}],
    [
      'F6 and the output as convolutions',
      () =>
        lenet5({
          c5: [conv(120)],
          f6: [conv(84, { kernelSize: 1 })],
          output: [conv(10, { kernelSize: 1, activation: 'softmax' }), layers.flatten()],
        }),
      {},
    ],
    [
      'maps reshaped to and fro',
      () =>
        lenet5({
          s4: [
            average(),
            layers.reshape({ targetShape: [20, 20] }),
            layers.reshape({ targetShape: [400] }),
            layers.reshape({ targetShape: [5, 5, 16] }),
          ],
        }),
      {},
    ],
  ])('%s', (_, model, variant) => {
    const report = checkStructure(readTfModel(model()), LENET5_ARCHITECTURE, 11);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.layers.filter(({ ok }) => !ok)).toEqual([]);
    expect(report).toMatchObject({ behaviour: { equal: true, ...variant }, difference: null });
  });
});
