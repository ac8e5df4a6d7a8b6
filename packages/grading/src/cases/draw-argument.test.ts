import { ArgumentSpecSchema, type Dtype, type ValueType } from '@convolab/contracts';
import { createRandom, isTensor, tensorOf, type Value } from '@convolab/tensor';
import { shown, toldBy } from '../testing/drawing.ts';
import { drawArgument } from './draw-argument.ts';
import { ElementBudget } from './element-budget.ts';

const NAMES = new Map(Object.entries({ H: 2, W: 3, P: 1 }));
const DATA = tensorOf('float32', [2], [0.5, -1]);

function draw(spec: unknown, type: ValueType, seed = 'seed'): Value {
  const budget = new ElementBudget();
  // Other cases have taken the rest.
  budget.take(3_900_000, 'others');
  const sources = {
    names: NAMES,
    random: createRandom(seed, 'argument'),
    budget,
    digits: { images: [new Uint8Array(784).fill(51)], labels: [7] },
    dataOf: () => ({ weight: DATA }),
  };
  return drawArgument(ArgumentSpecSchema.parse(spec), type, sources, 'argument');
}

const tensor = (fields: Readonly<Record<string, unknown>>) => ({ tensor: fields });

/** What the seed `seed` draws, pinned: older runs must be drawn again as they were. */
const GOLDEN: [unknown, ValueType, unknown][] = [
  [
    tensor({ shape: ['H', 'W'] }),
    'matrix',
    [
      'float64',
      [
        [-0.11278856151094674, -0.6471672387163747, -0.2892887504271746],
        [-0.6793609063487396, -0.023917174261926855, 0.9807488263945165],
      ],
    ],
  ],
  [
    tensor({ shape: [4], low: '-H', high: 'W' }),
    'vector',
    ['float64', [0.21802859622263338, -1.1179180967909368, -0.22322187606793653, -1.198402265871849]],
  ],
  [
    tensor({ shape: [1, 2, 3], distribution: 'integers', low: -9, high: 9 }),
    'tensor3',
    [
      'float64',
      [
        [
          [9, -5, 2],
          [-9, -6, 6],
        ],
      ],
    ],
  ],
  [
    tensor({ shape: [4], distribution: 'normal', low: 1, high: 0.5 }),
    'vector',
    ['float64', [1.2414981337295474, 1.2502606507222964, 1.5775229949646936, 1.6590656369773555]],
  ],
  [
    tensor({ shape: [4], distribution: 'step-eighths', low: -2, high: 2 }),
    'vector',
    ['float64', [-0.125, 1.375, 1.75, -0.375]],
  ],
  [
    tensor({ shape: [3], dtype: 'float32' }),
    'vector',
    ['float32', [-0.11278855800628662, -0.6471672654151917, -0.2892887592315674]],
  ],
  [
    tensor({ shape: [3], dtype: 'uint8', distribution: 'integers', low: 0, high: 255 }),
    'vector',
    ['uint8', [235, 152, 169]],
  ],
  [
    tensor({ shape: [6], dtype: 'bool', distribution: 'integers', low: 0, high: 1 }),
    'vector',
    ['bool', [1, 0, 1, 0, 1, 0]],
  ],
  [
    tensor({ shape: [5], dtype: 'int64', distribution: 'integers', low: 1, high: 5, distinct: true }),
    'vector',
    ['int64', [4, 2, 5, 1, 3]],
  ],
  [{ number: { low: 10, high: 20 } }, 'number', 14.436057192445267],
  [{ number: { distribution: 'integers', low: 1, high: 1000 } }, 'integer', 44],
  [{ choice: ['same', 'valid', 'full', 7] }, 'any', 7],
  [{ list: [{ number: {} }, { choice: [1, 2, 3] }] }, 'any', [-0.11278856151094674, 1]],
  [
    { record: { w: tensor({ shape: [2] }), b: { number: {} } } },
    { record: { w: 'vector', b: 'number' } },
    { w: ['float64', [-0.11278856151094674, -0.6471672387163747]], b: -0.2892887504271746 },
  ],
];

describe('drawn arguments', () => {
  it.each(GOLDEN)('%j as %j', (spec, type, value) => {
    expect(shown(draw(spec, type))).toEqual(value);
  });

  it.each(GOLDEN)('%j are the same for the same seed, and others for another', (spec, type) => {
    const seeds = Array.from({ length: 20 }, (_, seed) => String(seed));
    for (const seed of seeds) expect(draw(spec, type, seed)).toEqual(draw(spec, type, seed));
    expect(new Set(seeds.map((seed) => JSON.stringify(shown(draw(spec, type, seed))))).size).toBeGreaterThan(
      1,
    );
  });
});

describe('what is not drawn', () => {
  const WEIGHTS: ValueType = { record: { weight: 'vector' } };

  it.each<[string, unknown, ValueType, unknown]>([
    ['a number', { value: 2.5 }, 'number', 2.5],
    ['words for numbers', { value: 'NaN' }, 'number', NaN],
    ['a word where none is meant', { value: 'NaN' }, 'string', 'NaN'],
    ['an expression', { integer: 'H * W - P' }, 'integer', 5],
    ['integers in a list', { list: [{ integer: 'P' }, { integer: 'P' }] }, 'integers', [1, 1]],
    ['integers as they are', { value: [2, 1] }, 'integers', [2, 1]],
    [
      'a matrix',
      {
        value: [
          [1, 2],
          [3, -4.5],
        ],
      },
      'matrix',
      [
        'float64',
        [
          [1, 2],
          [3, -4.5],
        ],
      ],
    ],
    ['a matrix of a dtype', { value: [[1, 0]], dtype: 'bool' }, 'matrix', ['bool', [[1, 0]]]],
    ['true and false', { value: [true, false], dtype: 'bool' }, 'vector', ['bool', [1, 0]]],
    [
      'what no double holds',
      { value: [[NaN, '-Infinity']].map((row) => row.map(String)) },
      'matrix',
      ['float64', [[NaN, -Infinity]]],
    ],
    ['a tensor of whatever', { value: [1, 2], dtype: 'int64' }, 'any', ['int64', [1, 2]]],
    ['lists of whatever', { value: [1, [2]] }, 'any', [1, [2]]],
    ['no element', { value: [[], []] }, 'matrix', ['float64', [[], []]]],
    ['a scalar tensor', { value: 3 }, 'tensor', ['float64', 3]],
    ['a record as it is', { value: { weight: [1, 'NaN'] } }, WEIGHTS, { weight: ['float64', [1, NaN]] }],
    ['a record of parts', { record: { weight: { value: [1] } } }, WEIGHTS, { weight: ['float64', [1]] }],
    [
      'a list of records',
      { value: [{ weight: [1] }, { weight: [2, 3] }] },
      { list: WEIGHTS },
      [{ weight: ['float64', [1]] }, { weight: ['float64', [2, 3]] }],
    ],
    ['data', { data: 'dense' }, WEIGHTS, { weight: ['float32', [0.5, -1]] }],
    ['labels', { digits: 'labels' }, 'vector', ['int64', [7]]],
  ])('%s', (_what, spec, type, value) => {
    expect(shown(draw(spec, type))).toEqual(value);
  });
});

describe('distributions', () => {
  const numbersOf = (spec: Readonly<Record<string, unknown>>): number[] => {
    const value = draw(tensor({ shape: [20_000], ...spec }), 'vector');
    return typeof value === 'object' && value !== null && isTensor(value)
      ? Array.from(value.data, Number)
      : [];
  };
  const ends = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)];

  it('uniform keeps to [low, high), and fills it', () => {
    const numbers = numbersOf({ low: -3, high: 5 });
    expect(numbers.every((number) => number >= -3 && number < 5)).toBe(true);
    for (const eighth of [-3, -2, -1, 0, 1, 2, 3, 4]) {
      const share = numbers.filter((number) => Math.floor(number) === eighth).length / numbers.length;
      expect(Math.abs(share - 1 / 8)).toBeLessThan(0.01);
    }
  });

  it('integers reach both ends and nothing beyond', () => {
    const numbers = numbersOf({ distribution: 'integers', low: -2, high: 'W' });
    expect(new Set(numbers)).toEqual(new Set([-2, -1, 0, 1, 2, 3]));
  });

  it('step-eighths are multiples of 1/8 that reach both ends', () => {
    const numbers = numbersOf({ distribution: 'step-eighths', low: -0.5, high: 0.3 });
    expect(new Set(numbers)).toEqual(new Set([-0.5, -0.375, -0.25, -0.125, 0, 0.125, 0.25]));
  });

  it('normal has low as its mean and high as its deviation', () => {
    const numbers = numbersOf({ distribution: 'normal', low: 10, high: 2 });
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean - 10)).toBeLessThan(0.1);
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.05);
    expect(numbersOf({ distribution: 'normal', low: 4, high: 0 }).every((number) => number === 4)).toBe(true);
  });

  it.each<[Dtype, number, number]>([
    ['uint8', 0, 255],
    ['int32', -(2 ** 31), -(2 ** 31) + 9],
    ['int64', -9, 9],
    ['bool', 0, 1],
    ['float32', -3, 3],
  ])('%s holds what is drawn from %d to %d', (dtype, low, high) => {
    expect(ends(numbersOf({ dtype, distribution: 'integers', low, high }))).toEqual([low, high]);
  });

  it('distinct elements differ, also as float32', () => {
    const wide = draw(
      tensor({ shape: [5_000], dtype: 'float32', distinct: true, low: 1, high: 1.01 }),
      'vector',
    );
    const data =
      typeof wide === 'object' && wide !== null && isTensor(wide) ? Array.from(wide.data, Number) : [];
    expect(new Set(data).size).toBe(5_000);
    const all = draw(
      tensor({ shape: [5, 5], distinct: true, distribution: 'integers', low: 1, high: 25 }),
      'matrix',
    );
    expect((shown(all) as [string, number[][]])[1].flat().sort((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
  });

  it('a choice takes every item and nothing else', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => String(seed));
    const drawn = new Set(seeds.map((seed) => draw({ choice: ['same', 'valid', 3] }, 'any', seed)));
    expect(drawn).toEqual(new Set(['same', 'valid', 3]));
  });
});

describe('arguments that cannot be drawn', () => {
  it.each<[string, unknown, ValueType, string]>([
    [
      'an unknown name',
      tensor({ shape: ['H', 'X'] }),
      'matrix',
      'argument.tensor.shape[1]: “X” is not drawn',
    ],
    [
      'an axis of 0',
      tensor({ shape: ['P - 1'] }),
      'vector',
      'argument.tensor.shape[0]: An axis cannot have the length 0.',
    ],
    ['half an axis', tensor({ shape: ['H / 4'] }), 'vector', 'argument.tensor.shape[0]: 0.5 is no integer.'],
    [
      'a huge axis',
      tensor({ shape: [1e9] }),
      'vector',
      'argument.tensor.shape: A tensor has at most 1000000 elements.',
    ],
    [
      'huge axes',
      tensor({ shape: [1e6, 1e6, 1e6, 1e6, 1e6, 1e6] }),
      'tensor',
      'A tensor has at most 1000000 elements.',
    ],
    [
      'an axis beyond all numbers',
      tensor({ shape: ['9'.repeat(200)] }),
      'vector',
      'argument.tensor.shape[0]: 1e+200 is no integer.',
    ],
    [
      'many large ones',
      { list: Array.from({ length: 5 }, () => tensor({ shape: [24_000] })) },
      'any',
      'argument.list[4].tensor.shape: All cases together have at most 4000000 numbers',
    ],
    [
      'low above high',
      tensor({ shape: [2], low: 2, high: 1 }),
      'vector',
      'argument.tensor.low: 2 is more than `high`, 1.',
    ],
    [
      'a negative deviation',
      { number: { distribution: 'normal', low: 0, high: -1 } },
      'number',
      'argument.number.high: A deviation cannot be -1.',
    ],
    [
      'no integer between',
      tensor({ shape: [2], distribution: 'integers', low: 0.2, high: 0.8 }),
      'vector',
      'argument.tensor: There is no integer to draw',
    ],
    [
      'no eighth between',
      tensor({ shape: [2], distribution: 'step-eighths', low: 0.01, high: 0.1 }),
      'vector',
      'argument.tensor: There is no integer to draw',
    ],
    [
      'a range beyond 32 bits',
      tensor({ shape: [2], distribution: 'integers', low: 0, high: 1e12 }),
      'vector',
      'argument.tensor: There is no integer to draw',
    ],
    [
      'negative bytes',
      tensor({ shape: [9], dtype: 'uint8', distribution: 'integers', low: -9, high: -1 }),
      'vector',
      'is no uint8: use integers from 0 to 255',
    ],
    ['fractions as int32', tensor({ shape: [9], dtype: 'int32' }), 'vector', 'is no int32: use integers'],
    [
      'fractions as bool',
      tensor({ shape: [9], dtype: 'bool' }),
      'vector',
      'is no bool: use integers from 0 to 1',
    ],
    [
      'too few distinct ones',
      tensor({ shape: [9], distinct: true, distribution: 'integers', low: 1, high: 8 }),
      'vector',
      'argument.tensor: There are too few different numbers',
    ],
    [
      'a literal that a byte cannot hold',
      { value: [300], dtype: 'uint8' },
      'vector',
      'argument.value: 300 is no uint8',
    ],
    ['half an integer', { value: [0.5], dtype: 'int64' }, 'vector', 'argument.value: 0.5 is no int64'],
    ['NaN as an integer', { value: ['NaN'], dtype: 'int32' }, 'vector', 'argument.value: NaN is no int32'],
    [
      'a ragged literal',
      { value: [[1], [1, 2]] },
      'matrix',
      'argument.value: These lists are no tensor: ragged.',
    ],
    [
      'words in a tensor',
      { value: ['one'] },
      'vector',
      'argument.value: These lists are no tensor: not-numbers.',
    ],
    [
      'a dtype of a number',
      { value: 1, dtype: 'int64' },
      'integer',
      'argument.value: Only a tensor has a dtype: leave it out.',
    ],
    [
      'a vector for a matrix',
      tensor({ shape: [2] }),
      'matrix',
      'argument: A matrix has 2 dimensions, this has 1.',
    ],
    ['half for an integer', { value: 0.5 }, 'integer', 'argument: This is no integer.'],
    ['a fraction among integers', { value: [1, 0.5] }, 'integers', 'argument: This is no integers.'],
    ['a text for a boolean', { choice: ['yes'] }, 'boolean', 'argument: This is no boolean.'],
    ['a number for a record', { value: 1 }, { record: {} }, 'argument: This is no record'],
    ['a number for a list', { value: 1 }, { list: 'number' }, 'argument: This is no list'],
    ['a field too few', { value: {} }, { record: { a: 'number' } }, 'argument: The field a is missing'],
    [
      'a field too many',
      { record: { a: { value: 1 } } },
      { record: {} },
      'argument.a: The type has no such field',
    ],
    [
      'a wrong part',
      { list: [{ value: 1 }, { value: 'b' }] },
      { list: 'number' },
      'argument[1]: This is no number.',
    ],
    [
      'an unknown name in a part',
      { record: { a: { list: [{ integer: 'X' }] } } },
      'any',
      'argument.record.a.list[0].integer: “X” is not drawn',
    ],
  ])('%s', async (_what, spec, type, told) => {
    expect(await toldBy(() => draw(spec, type))).toContain(told);
  });
});
