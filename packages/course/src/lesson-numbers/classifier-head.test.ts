import { flatten, LENET5, LENET5_1998, LENET5_PARAMETERS, softmax } from '@convolab/reference';
import { expectInLesson, readLessonText } from '../testing/lesson-texts.ts';

const SLUG = 'classifier-head';
const grouped = (count: number) => count.toLocaleString('en-US');
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/** The paper counts a bias as a connection; subsampling has four inputs and one bias for each cell. */
const CONNECTIONS = LENET5_1998.map(({ name, outputShape, multiplyAccumulates }) => {
  const cells = outputShape.reduce((product, side) => product * side, 1);
  if (name === 'S2' || name === 'S4') return 5 * cells;
  return name === 'output' ? multiplyAccumulates : multiplyAccumulates + cells;
});

describe('the numbers of the lesson on the classifier', () => {
  it('are a table of all layers', () => {
    const rows = [
      ...LENET5_1998.map((layer, index) => [
        layer.parameters,
        CONNECTIONS[index] ?? NaN,
        LENET5[index]?.parameters ?? NaN,
      ]),
      [sum(LENET5_1998.map(({ parameters }) => parameters)), sum(CONNECTIONS), LENET5_PARAMETERS],
    ];
    for (const locale of ['ko', 'en'] as const) {
      const counts = [
        ...readLessonText(SLUG, locale).matchAll(/^\|.*\| +([\d,]+) \| +([\d,]+) \| +([\d,]+) \|$/gmu),
      ];
      expect(counts.map(([, ...cells]) => cells)).toEqual(rows.map((row) => row.map(grouped)));
    }
    expect(sum(CONNECTIONS)).toBe(340_908);
  });

  it('are the shares of layers in the whole', () => {
    const [c1, , c3, , c5] = LENET5.map(({ parameters }) => parameters);
    expectInLesson(
      SLUG,
      share(c5 ?? NaN, LENET5_PARAMETERS),
      share((c1 ?? NaN) + (c3 ?? NaN), LENET5_PARAMETERS),
    );
    expectInLesson(SLUG, share((CONNECTIONS[0] ?? NaN) + (CONNECTIONS[2] ?? NaN), sum(CONNECTIONS)));
  });

  it('are the parameters of the dense layers', () => {
    const [c5, f6, output] = LENET5.slice(4).map(({ parameters }) => parameters);
    expectInLesson(
      SLUG,
      `(400 + 1) \\cdot 120 = ${c5}`,
      `(120 + 1) \\cdot 84 = ${f6}`,
      `(84 + 1) \\cdot 10 = ${output}`,
    );
    expectInLesson(SLUG, `400 · 120 = ${grouped(400 * 120)}`);
    expect(7 * 12).toBe(84);
  });

  it('flatten by row, column and channel', () => {
    const maps = Array.from({ length: 5 }, (_, y) =>
      Array.from({ length: 5 }, (__, x) =>
        Array.from({ length: 16 }, (___, c) => Number(y === 2 && x === 3 && c === 4)),
      ),
    );
    expectInLesson(SLUG, `(5 \\cdot 2 + 3) \\cdot 16 + 4 = ${flatten(maps).indexOf(1)}`);
  });

  it('are probabilities', () => {
    const probabilities = softmax([1, 0, 3]).map((probability) => probability.toFixed(4));
    expectInLesson(SLUG, 'z = [1, 0, 3]', `[${probabilities.join(', ')}]`);
  });
});
