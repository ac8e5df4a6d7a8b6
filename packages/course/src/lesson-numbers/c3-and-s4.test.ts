import { convLayer, LENET5, LENET5_1998, LENET5_1998_C3_CONNECTIONS, outputSize } from '@convolab/reference';
import { expectInLesson } from '../testing/lesson-texts.ts';

const SLUG = 'c3-and-s4';

describe('the numbers of the lesson on C3 and S4', () => {
  it.each([
    [3, 6],
    [4, 9],
    [6, 1],
  ])('kernels that see %d maps: %d', (seen, kernels) => {
    expect(LENET5_1998_C3_CONNECTIONS.filter((maps) => maps.length === seen)).toHaveLength(kernels);
    const each = 5 * 5 * seen + 1;
    expectInLesson(SLUG, `5 \\cdot 5 \\cdot ${seen} + 1 = ${each}`, String(each * kernels));
  });

  it('add up to the parameters and connections of the paper', () => {
    const c3 = LENET5_1998[2];
    const s4 = LENET5_1998[3];
    const full = LENET5[2]?.parameters ?? NaN;
    expectInLesson(SLUG, `456 + 909 + 151 = ${c3?.parameters}`);
    const connections = (c3?.multiplyAccumulates ?? 0) + 10 * 10 * 16;
    expectInLesson(SLUG, `${c3?.parameters} \\cdot 100 = ${connections}`);
    expectInLesson(SLUG, `(5 \\cdot 5 \\cdot 6 + 1) \\cdot 16 = ${full}`, `$${full * 100}$`);
    expectInLesson(SLUG, `2 \\cdot 16 = ${s4?.parameters}`);
    expectInLesson(SLUG, `5 \\cdot 5 \\cdot 16 \\cdot (4 + 1) = ${(s4?.multiplyAccumulates ?? 0) * 5}`);
  });

  it('are its sizes', () => {
    expectInLesson(SLUG, `14 - 5 + 1 = ${outputSize(14, 5)}`, `$${outputSize(10, 2, 0, 2)}$`);
  });

  it('name maps by the rule of the table', () => {
    const around = (map: number, count: number) =>
      Array.from({ length: count }, (_, next) => (map + next) % 6);
    LENET5_1998_C3_CONNECTIONS.slice(0, 12).forEach((maps, index) =>
      expect([...maps]).toEqual(around(index % 6, index < 6 ? 3 : 4)),
    );
  });

  it('are sums over the maps that the table connects', () => {
    const table = [
      [1, 1, 1],
      [1, 0, 1],
      [0, 1, 1],
    ];
    const weights = [[table.map((row) => row.map(() => 1))]];
    const [[sums = []] = []] = convLayer([[[2, -1, 3]]], { weights, bias: [0, 0, 0], table });
    expectInLesson(SLUG, `2 + (-1) = ${sums[0]}`, `2 + 3 = ${sums[1]}`, `2 + (-1) + 3 = ${sums[2]}`);
  });
});
