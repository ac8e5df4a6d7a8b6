import { FunctionExerciseSchema, type FunctionCase, type FunctionSpec } from '@convolab/contracts';
import { isTensor, tensorOf, type Value } from '@convolab/tensor';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { caseWith, functionWith, shown, sourcesWith, toldBy } from '../testing/drawing.ts';
import { caseSlots } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import { drawCase } from './draw-case.ts';
import { drawCases } from './draw-cases.ts';

const exerciseOf = (cases: readonly FunctionCase[], functions: readonly FunctionSpec[]) =>
  FunctionExerciseSchema.parse({ ...CONV2D, functions, cases });

async function drawOne(spec: FunctionCase, called: FunctionSpec, sources: CaseSources, seed = 'seed') {
  const [slot] = caseSlots(exerciseOf([spec], [called]));
  if (!slot) throw new Error('There is no case.');
  return drawCase(exerciseOf([spec], [called]), slot, { seed }, sources);
}

const valuesOf = ({ calls }: Awaited<ReturnType<typeof drawOne>>) =>
  calls.map((call) => call.map(({ value }) => shown(value)));

const sum = (value: Value | undefined): Value =>
  typeof value === 'object' && value !== null && isTensor(value)
    ? Array.from(value.data, Number).reduce((total, element) => total + element, 0)
    : 0;

describe('a case', () => {
  const weighted = functionWith({
    x: 'vector',
    net: { record: { w: 'vector', n: 'integer' } },
    sizes: { list: 'integer' },
  });
  const spec = caseWith({
    draw: { N: [2, 4] },
    arguments: {
      x: { tensor: { shape: ['N'], distribution: 'integers', low: 1, high: 9 } },
      net: { record: { w: { data: 'given' }, n: { integer: 'N' } } },
      sizes: { list: [{ integer: 'N' }, { choice: [0, 1] }] },
    },
  });
  const GIVEN = { given: tensorOf('float32', [2], [1, 2]) };
  const sources = sourcesWith(sum, GIVEN);

  it('is pinned: older runs must be drawn again as they were', async () => {
    const drawn = await drawOne(spec, weighted, sources);
    expect(valuesOf(drawn)).toEqual([[['float64', [3, 8]], { w: ['float32', [1, 2]], n: 2 }, [2, 0]]]);
    expect(drawn.expectation).toEqual({ kind: 'value', value: 11 });
    expect(drawn.arguments.map(({ name }) => name)).toEqual(['x', 'net', 'sizes']);
  });

  it('is the same for the same seed and another for another, and so for another name', async () => {
    const again = async (seed: string, name = 'case') =>
      JSON.stringify(valuesOf(await drawOne({ ...spec, name }, weighted, sources, seed)));
    expect(await again('a')).toBe(await again('a'));
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].flatMap((seed) => [again(seed), again(seed, 'other')]),
    );
    expect(new Set(all).size).toBe(8);
  });

  it('takes its draws in the order of the parameters, whatever the order of the arguments', async () => {
    const turned = { ...spec, arguments: Object.fromEntries(Object.entries(spec.arguments).reverse()) };
    expect(valuesOf(await drawOne(turned, weighted, sources))).toEqual(
      valuesOf(await drawOne(spec, weighted, sources)),
    );
  });

  it('may expect an error, which the reference must raise', async () => {
    const expecting = { ...spec, expect: 'error' as const };
    const given = sourcesWith(() => {
      throw new RangeError('too short');
    }, GIVEN);
    expect((await drawOne(expecting, weighted, given)).expectation).toEqual({ kind: 'error' });
    expect(await toldBy(() => drawOne(spec, weighted, given))).toBe('cases[0]: too short');
    expect(await toldBy(() => drawOne(expecting, weighted, sources))).toBe(
      'cases[0].expect: The reference raises no error for these arguments.',
    );
  });

  it('takes an answer of zeros after twenty others', async () => {
    let asked = 0;
    const zero = sourcesWith(
      () => {
        asked += 1;
        return 0;
      },
      { given: tensorOf('float32', [2], [1, 2]) },
    );
    expect((await drawOne(spec, weighted, zero)).expectation).toEqual({ kind: 'value', value: 0 });
    expect(asked).toBe(21);
  });
});

describe('a case with a metric', () => {
  const called = functionWith({ images: 'tensor3', labels: 'vector' });
  const metricCase = (metric: Readonly<Record<string, unknown>>, changes = {}) =>
    caseWith({
      digits: { count: 4 },
      metric: { full: 0.9, ...metric },
      arguments: { images: { digits: 'images', scale: 'bytes' }, labels: { digits: 'labels' } },
      ...changes,
    });
  const never = sourcesWith(() => {
    throw new Error('The reference was asked.');
  });

  it('of accuracy expects the labels of each call, and asks no reference', async () => {
    const drawn = await drawOne(metricCase({ kind: 'accuracy', calls: 3 }), called, never);
    expect(drawn.calls).toHaveLength(3);
    const labels = drawn.calls.map((call) => {
      const value = call[1]?.value ?? null;
      return typeof value === 'object' && value !== null && isTensor(value)
        ? Array.from(value.data, Number)
        : [];
    });
    expect(drawn.expectation).toEqual({ kind: 'classes', classes: labels });
    expect(new Set(labels.map(String)).size).toBe(3);
    expect(drawn.metric).toEqual({ kind: 'accuracy', full: 0.9, none: 0, calls: 3 });
  });

  it('of agreement expects the classes that the reference tells', async () => {
    const rows = sourcesWith(() => [
      [1, 0],
      [0, 1],
      [5, 9],
      [9, 5],
    ]);
    const drawn = await drawOne(metricCase({ kind: 'agreement' }), called, rows);
    expect(drawn.expectation).toEqual({ kind: 'classes', classes: [[0, 1, 1, 0]] });
  });

  it.each<[string, FunctionCase, CaseSources, string]>([
    [
      'a reference that tells no classes',
      metricCase({ kind: 'agreement' }),
      sourcesWith(() => [1, 2]),
      'cases[0].metric: The reference does not give 4 classes',
    ],
    [
      'a reference that raises',
      metricCase({ kind: 'agreement' }),
      sourcesWith(() => {
        throw new RangeError('no');
      }),
      'cases[0]: no',
    ],
    [
      'no digits',
      {
        ...metricCase(
          { kind: 'accuracy' },
          { arguments: { images: { value: [[[1]]] }, labels: { value: [1] } } },
        ),
        digits: undefined,
      },
      never,
      'cases[0].metric: There is nothing to classify',
    ],
    [
      'digits that the case does not draw',
      { ...metricCase({ kind: 'accuracy' }), digits: undefined },
      never,
      'cases[0].arguments.images: The case draws no digits',
    ],
    [
      'images without end',
      metricCase({ kind: 'accuracy', calls: 1000 }, { digits: { count: 100 } }),
      never,
      'cases[0].arguments.images: All cases together have at most 4000000 numbers',
    ],
  ])('tells %s', async (_what, { digits, ...spec }, sources, told) => {
    const one = digits === undefined ? spec : { ...spec, digits };
    expect(await toldBy(() => drawOne(one, called, sources))).toContain(told);
  });
});

describe('the cases of a run', () => {
  const called = functionWith({ x: 'vector' });
  const vector = (name: string, visibility: string, changes = {}) =>
    caseWith({ name, visibility, arguments: { x: { tensor: { shape: [3] } } }, ...changes });
  const spec = exerciseOf(
    [
      vector('a', 'example'),
      vector('b', 'visible', { count: 2 }),
      vector('c', 'hidden', { count: 3, weight: 2 }),
    ],
    [called],
  );
  const draw = (mode: 'graded' | 'practice', seed: string, slug = 'trial', of = spec) =>
    drawCases({ slug, spec: of }, mode, seed, sourcesWith(sum));
  const byName = (drawn: Awaited<ReturnType<typeof draw>>) =>
    Object.fromEntries(drawn.map((one) => [one.name, JSON.stringify(valuesOf(one))]));

  it('are named by their place in a count, and differ', async () => {
    const drawn = byName(await draw('graded', 'seed'));
    expect(Object.keys(drawn)).toEqual(['a', 'b-1', 'b-2', 'c-1', 'c-2', 'c-3']);
    expect(new Set(Object.values(drawn)).size).toBe(6);
  });

  it('are without the hidden ones in practice', async () => {
    expect(Object.keys(byName(await draw('practice', 'seed')))).toEqual(['a', 'b-1', 'b-2']);
  });

  it('are for everybody the same where they are shown, and for each seed others where not', async () => {
    const [first, other] = [byName(await draw('graded', 's')), byName(await draw('graded', 't'))];
    for (const name of ['a', 'b-1', 'b-2']) expect(first[name]).toBe(other[name]);
    for (const name of ['c-1', 'c-2', 'c-3']) expect(first[name]).not.toBe(other[name]);
    const elsewhere = byName(await draw('graded', 's', 'another'));
    expect(elsewhere['a']).not.toBe(first['a']);
    expect(elsewhere['c-1']).toBe(first['c-1']);
  });

  const large = { given: tensorOf('float64', [400_000], new Float64Array(400_000).fill(1)) };
  const given = (count: number) =>
    exerciseOf([vector('large', 'hidden', { count, arguments: { x: { data: 'given' } } })], [called]);

  it('are bounded together, before memory is taken', async () => {
    const drawing = (count: number) =>
      drawCases({ slug: 'trial', spec: given(count) }, 'graded', 's', sourcesWith(sum, large));
    expect(await drawing(10)).toHaveLength(10);
    expect(await toldBy(() => drawing(11))).toBe(
      'cases[0].arguments.x: All cases together have at most 4000000 numbers: draw fewer or smaller ones.',
    );
  });

  it('count what is drawn again once', async () => {
    const zero = sourcesWith(() => 0, large);
    expect(await drawCases({ slug: 'trial', spec: given(1) }, 'graded', 's', zero)).toHaveLength(1);
  });
});
