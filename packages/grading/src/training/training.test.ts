import { FunctionExerciseSchema } from '@convolab/contracts';
import { createRandom, tensorOf, type Tensor } from '@convolab/tensor';
import { checkTraining } from './check-training.ts';
import { classifyImages } from './classify-images.ts';
import { initialWeights } from './initial-weights.ts';
import { NETWORKS } from './networks.ts';
import { readWeights } from './read-weights.ts';

const network = NETWORKS['small-cnn'];
const initial = initialWeights(network, createRandom('seed', 'weights'));
const training = { network, initialWeights: initial, testImages: [] };
const flat = (weights: readonly Tensor[]) =>
  weights.map(({ data }) => tensorOf('float32', [data.length], Array.from(data, Number)));
const changed = (place: number, to: number) => {
  const weights = flat(initial);
  const [last] = weights.slice(-1);
  if (last) last.data[place] = to;
  return weights;
};

describe('the network of a training loop', () => {
  it('has the weights that the exercise tells', () => {
    expect(initial.map(({ shape }) => shape)).toEqual([
      [5, 5, 1, 6],
      [6],
      [5, 5, 6, 12],
      [12],
      [192, 10],
      [10],
    ]);
    expect(initial.reduce((sum, { data }) => sum + data.length, 0)).toBe(156 + 1812 + 1930);
  });

  it('is classified with its own weights, each image by the largest score', async () => {
    const weights = changed(7, 1000).map(({ data }) => Float32Array.from(data, Number));
    const images = [new Uint8Array(784), new Uint8Array(784).fill(255)];
    expect(await classifyImages(network, weights, images)).toEqual([7, 7]);
  });
});

describe('weights that leave a box', () => {
  it('are read where every number fits and is finite', () => {
    expect(readWeights(changed(0, 0.5), training)).toMatchObject({ kind: 'trained' });
  });

  it.each([
    ['those that went in', flat(initial), 'unchanged'],
    ['NaN', changed(3, NaN), 'not-finite'],
    ['infinite', changed(3, Infinity), 'not-finite'],
    ['too few', flat(initial).slice(1), 'others'],
    ['too many', [...flat(initial), tensorOf('float32', [1], [1])], 'others'],
    [
      'of other sizes',
      [...flat(initial).slice(0, -1), tensorOf('float32', [9], new Array<number>(9).fill(1))],
      'others',
    ],
    ['no tensors', ['a', null, 3, {}, [], true], 'others'],
    ['nothing', null, 'others'],
  ])('are refused where they are %s', (_, value, kind) => {
    expect(readWeights(value, training)).toEqual({ kind });
  });
});

describe('a training loop as an exercise', () => {
  const about = { ko: '숫자', en: 'digits' };
  const exercise = (change: Record<string, unknown>, languages = ['typescript']) =>
    FunctionExerciseSchema.parse({
      format: 1,
      kind: 'function',
      title: about,
      summary: about,
      level: 'advanced',
      minutes: 10,
      points: 10,
      languages,
      functions: [
        {
          name: { typescript: 'train', python: 'train' },
          parameters: [
            { name: 'xs', type: 'tensor3', about },
            { name: 'ys', type: 'vector', about },
          ],
          returns: { type: 'any', about },
          reference: { solution: 'loop.ts' },
          trains: 'small-cnn',
        },
      ],
      cases: [
        {
          name: 'hidden',
          visibility: 'hidden',
          digits: { count: 100, set: 'training' },
          metric: { kind: 'accuracy', full: 0.9, testImages: 100 },
          arguments: { xs: { digits: 'images', scale: 'bytes' }, ys: { digits: 'labels' } },
          ...change,
        },
      ],
    });
  const placesIn = (spec: ReturnType<typeof exercise>) => {
    const [one] = spec.cases;
    const [called] = spec.functions;
    if (!one || !called) throw new Error('There is a case and a function.');
    return checkTraining(spec, one, called).map(({ place }) => place);
  };

  it.each([
    ['nothing where all fits', {}, []],
    ['test digits to train on', { digits: { count: 100, set: 'test' } }, ['digits']],
    ['no images', { arguments: { xs: { value: [[[1]]] }, ys: { digits: 'labels' } } }, ['arguments']],
    [
      'pixels as fractions',
      { arguments: { xs: { digits: 'images' }, ys: { digits: 'labels' } } },
      ['arguments'],
    ],
    ['a metric without test images', { metric: { kind: 'accuracy', full: 0.9 } }, ['metric']],
    ['no metric', { metric: undefined }, ['metric']],
  ])('is told %s', (_, change, places) => {
    expect(placesIn(exercise(change))).toEqual(places);
  });

  it('is told of a language that has no box for it', () => {
    expect(placesIn(exercise({}, ['typescript', 'python']))).toEqual(['function']);
  });
});
