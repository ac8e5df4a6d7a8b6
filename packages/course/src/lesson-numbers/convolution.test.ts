import { conv1d, conv1dMode, convolveSampled } from '@convolab/reference';
import { expectInLesson, listText, readLessonText } from '../testing/lesson-texts.ts';

const guests = [1, 2, 3];
const cups = [2, 1];

describe('the numbers of the lesson on what convolution is', () => {
  it('are the cups of the café, hour by hour', () => {
    const full = conv1d(guests, cups);
    const [first, second, third, last] = full;
    expectInLesson('convolution', `x = ${listText(guests)}     h = ${listText(cups)}`, `$${listText(full)}$`);
    expectInLesson('convolution', `$2 \\cdot 2 + 1 \\cdot 1 = ${second ?? NaN}$`);
    expectInLesson('convolution', `1·2       = ${first ?? NaN}`, `1·1 + 2·2 = ${second ?? NaN}`);
    expectInLesson('convolution', `2·1 + 3·2 = ${third ?? NaN}`, `3·1       = ${last ?? NaN}`);
    expectInLesson('convolution', `$3 + 2 - 1 = ${full.length}$`);
  });

  it('are two boxes that make a triangle', () => {
    const box = [1, 1, 1, 1];
    const triangle = convolveSampled(box, box, 0.25);
    expectInLesson('convolution', `f = g = ${listText(box)}      dt = 0.25`, `f * g = ${listText(triangle)}`);
    expectInLesson('convolution', `$(1 + 1) \\cdot 0.25 = ${triangle[1] ?? NaN}$`, '$n = 3$');
    expect(triangle[3]).toBe(Math.max(...triangle));
  });

  it('show the properties', () => {
    expect(conv1d(cups, guests)).toEqual(conv1d(guests, cups));
    const blur = conv1d([1, 1], [1, 1]);
    expectInLesson('convolution', `$[1, 1] * [1, 1] = ${listText(blur)}$`);
    expect(conv1d(blur, guests)).toEqual(conv1d([1, 1], conv1d([1, 1], guests)));
    expect(conv1d([1], guests)).toEqual(guests);
    expectInLesson('convolution', `$[0, 1] * [1, 2, 3] = ${listText(conv1d([0, 1], guests))}$`);
  });

  it('show the three modes', () => {
    const [x, h] = [
      [1, 2, 3, 4],
      [2, 1, 3],
    ];
    expectInLesson('convolution', `x = ${listText(x)}     h = ${listText(h)}`);
    for (const mode of ['full', 'same', 'valid'] as const) {
      const row = new RegExp(`${mode}: +\\[${conv1dMode(x, h, mode).join(', ')}\\]`, 'u');
      for (const locale of ['ko', 'en'] as const) expect(readLessonText('convolution', locale)).toMatch(row);
    }
    expectInLesson('convolution', `$\\lfloor (2-1)/2 \\rfloor = ${Math.floor((2 - 1) / 2)}$`);
  });
});
