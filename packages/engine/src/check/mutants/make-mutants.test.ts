import { makeMutants } from './make-mutants.ts';
import { sampleEvenly } from './sample.ts';

const mutantsOf = async (source: string) =>
  (await makeMutants({ name: 'it', language: 'typescript', source })).map((mutant) => mutant.source);

describe('makeMutants', () => {
  it.each([
    ['x = a + b;', 'x = a - b;'],
    ['x = a * b;', 'x = a / b;'],
    ['x += a;', 'x -= a;'],
    ['x = a < b;', 'x = a <= b;'],
    ['x = a < b;', 'x = a < b - 1;'],
    ['x = a <= b;', 'x = a <= b + 1;'],
    ['x = a === b;', 'x = a !== b;'],
    ['x = a && b;', 'x = a || b;'],
    ['x = !a;', 'x = a;'],
    ['x = -a;', 'x = a;'],
    ['x = 2;', 'x = 3;'],
    ['x = 2;', 'x = 1;'],
    ['x = 2;', 'x = 0;'],
    ['x = m[i][j];', 'x = m[j][i];'],
    ['x = m[0].length;', 'x = m.length;'],
    ['x = m.length;', 'x = m[0].length;'],
    ['x = Math.max(a, b);', 'x = Math.min(a, b);'],
    ['x = f(a, b);', 'x = f(b, a);'],
    ['x = a.reverse();', 'x = a;'],
    ['x = a ? b : c;', 'x = a ? c : b;'],
    ['for (let i = 0; i < n; i++) f(i);', 'for (let i = 1; i < n; i++) f(i);'],
    ['for (let i = 0; i < n; i++) f(i);', 'for (let i = 0; i < n; i += 2) f(i);'],
    ['for (let i = 0; i < n; i++) f(i);', 'for (let i = 0; i < n; i++) ;'],
    ['if (a) b();', ';'],
    ['function f(a: number): number { return a % 3; }', 'function f(a: number): number { return a * 3; }'],
  ])('makes of %s also %s', async (source, mutant) => {
    expect(await mutantsOf(source)).toContain(mutant);
  });

  it('leaves types, declarations and order without meaning alone', async () => {
    expect(await mutantsOf('type Pair = [1, 2]; let x: 3 | 4; interface A { b: 5 }')).toEqual([]);
    expect(await mutantsOf('const x = f(y);')).toEqual([]);
    expect(await mutantsOf('const x = f(() => y, z);')).toEqual([]);
  });

  it('makes each program once, and always the same ones', async () => {
    const source = 'export const f = (a: number[], n: number) => { a.push(n + 1); return a[n - 1] * -2; };';
    const mutants = await mutantsOf(source);
    expect(new Set(mutants).size).toBe(mutants.length);
    expect(await mutantsOf(source)).toEqual(mutants);
    expect(mutants).not.toContain(source);
  });

  it('says where a mutant differs, in a line', async () => {
    const source = 'function f(a) {\n  g(a,\n    1);\n}';
    const ids = (await makeMutants({ name: 'it', language: 'typescript', source })).map(({ id }) => id);
    expect(ids).toContain('it:2:3 g(a, 1); → ∅');
    expect(ids).toContain('it:3:5 1 → 2');
  });
});

describe('sampleEvenly', () => {
  const items = Array.from({ length: 10 }, (_, index) => index);

  it('takes everything where there is room', () => {
    expect(sampleEvenly(items, 10)).toEqual(items);
  });

  it('spreads over all items otherwise', () => {
    expect(sampleEvenly(items, 5)).toEqual([1, 3, 5, 7, 9]);
    expect(sampleEvenly(items, 0)).toEqual([]);
  });
});
