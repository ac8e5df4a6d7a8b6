import { FunctionCaseSchema, FunctionSpecSchema } from '@convolab/contracts';
import { createRandom, isTensor } from '@convolab/tensor';
import { isShowable } from './drawn-entries.ts';
import { EntrySpace } from './entry-space.ts';

const about = { ko: '값', en: 'a value' };
const called = FunctionSpecSchema.parse({
  name: { typescript: 'pool', python: 'pool' },
  parameters: [
    { name: 'maps', type: { list: 'matrix' }, about },
    { name: 'options', type: { record: { size: 'integer', mode: 'string', rate: 'number' } }, about },
  ],
  returns: { type: 'matrix', about },
  reference: 'pool',
});
const entryWith = (change: object) =>
  FunctionCaseSchema.parse({
    name: 'strided',
    visibility: 'hidden',
    draw: { S: { choice: [4, 2] }, H: ['S + 1', 9] },
    where: ['H % S == 0'],
    arguments: {
      maps: { list: [{ tensor: { shape: ['H', 3] } }, { tensor: { shape: [1, 'S'], dtype: 'int64' } }] },
      options: {
        record: {
          size: { integer: 'S' },
          mode: { choice: ['max', 'mean'] },
          rate: { number: { low: 2, high: 5 } },
        },
      },
    },
    ...change,
  });
const space = new EntrySpace(entryWith({}), called);

describe('the inputs of an entry', () => {
  it('are listed by size, the simplest choice first, as far as `where` holds', () => {
    const sizes = space.smallest(6).map((steps) => space.size(steps));
    expect(sizes).toEqual([...sizes].sort((left, right) => left - right));
    expect(space.smallest(3)).toEqual([
      [0, 4, 0],
      [0, 4, 1],
      [0, 6, 0],
    ]);
  });

  it('are made of lists and records, with the numbers of each part', () => {
    const [steps = []] = space.smallest(1);
    const numbers = space
      .slots(steps)
      .map(({ count }, slot) => Array.from({ length: count }, () => slot + 1));
    const [maps, options] = space.arguments({ steps, numbers });
    expect(options).toEqual({ name: 'options', value: { size: 2, mode: 'max', rate: 3 } });
    expect(maps?.value).toMatchObject([
      { dtype: 'float64', shape: [4, 3] },
      { dtype: 'int64', shape: [1, 2], data: BigInt64Array.of(2n, 2n) },
    ]);
    expect(isTensor(maps?.value ?? null)).toBe(false);
  });

  it('are sampled within their bounds, and lowered one by one', () => {
    const random = createRandom('1', 'samples');
    for (let round = 0; round < 20; round += 1) {
      const [S = -1, H = 0] = space.sample(random) ?? [];
      expect([0, 1]).toContain(S);
      expect(H % (2 * (S + 1))).toBe(0);
    }
    expect(space.lowered([1, 8, 1])).toEqual([
      [0, 8, 1],
      [1, 8, 0],
    ]);
  });
});

describe('what is shown of an entry', () => {
  it.each<[string, object, boolean]>([
    ['all that is drawn', {}, true],
    [
      'nothing that is written as numbers',
      { arguments: { ...entryWith({}).arguments, maps: { value: [[[1, 2]]] } } },
      false,
    ],
    ['nothing of a metric', { digits: { count: 1 } }, false],
    [
      'nothing of data, in a list either',
      { arguments: { ...entryWith({}).arguments, maps: { list: [{ data: 'weights' }] } } },
      false,
    ],
  ])('%s', (_, change, shown) => {
    expect(isShowable(entryWith(change), called)).toBe(shown);
  });

  it('is nothing where every run has the same', () => {
    const fixed = { value: { size: 2, mode: 'max', rate: 1 } };
    const settings = FunctionSpecSchema.parse({
      ...called,
      parameters: [{ name: 'size', type: 'integer', about }],
    });
    const entry = (size: object) => entryWith({ draw: {}, where: [], arguments: { size } });
    expect(isShowable(entry({ value: 2 }), settings)).toBe(false);
    expect(isShowable(entry({ choice: [1, 2] }), settings)).toBe(true);
    expect(isShowable(entryWith({ arguments: { ...entryWith({}).arguments, options: fixed } }), called)).toBe(
      false,
    );
  });
});
