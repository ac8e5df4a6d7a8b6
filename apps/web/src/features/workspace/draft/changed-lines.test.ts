import { compareLines } from './changed-lines.ts';

const changed = (lines: { text: string; changed: boolean }[]) =>
  lines.filter((line) => line.changed).map(({ text }) => text);

describe('compareLines', () => {
  it('marks nothing in equal texts', () => {
    const { mine, theirs } = compareLines('a\nb', 'a\nb');
    expect([changed(mine), changed(theirs)]).toEqual([[], []]);
  });

  it('marks what only one of them has, also repeated lines', () => {
    const { mine, theirs } = compareLines('a\n}\nb\n}', 'a\n}\nc\n}\n}');
    expect(changed(mine)).toEqual(['b']);
    expect(changed(theirs)).toEqual(['c', '}']);
  });
});
