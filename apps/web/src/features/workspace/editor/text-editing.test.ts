import { insertLineEnd, insertText, lineOffset, testBelow } from './text-editing.ts';

const at = (text: string) => {
  const place = text.indexOf('|');
  return { text: text.replace('|', ''), start: place, end: place };
};
const show = ({ text, start }: { text: string; start: number }) =>
  `${text.slice(0, start)}|${text.slice(start)}`;

describe('editing on a phone', () => {
  it('replaces the selection', () => {
    expect(insertText({ text: 'abc', start: 1, end: 2 }, '[]')).toEqual({ text: 'a[]c', start: 3, end: 3 });
  });

  it('keeps the indentation and goes one step deeper after an opening', () => {
    expect(show(insertLineEnd(at('  x = 1|'), '    '))).toBe('  x = 1\n  |');
    expect(show(insertLineEnd(at('def f():|'), '    '))).toBe('def f():\n    |');
    expect(show(insertLineEnd(at('  if (a) {|}'), '  '))).toBe('  if (a) {\n    |}');
  });

  it('finds the beginning of a line', () => {
    expect(lineOffset('ab\ncd\n', 1)).toBe(0);
    expect(lineOffset('ab\ncd\n', 2)).toBe(3);
  });
});

describe('testBelow', () => {
  it('leaves one empty line between program and test, whatever the program ends with', () => {
    for (const program of ['f = 1', 'f = 1\n', 'f = 1\n\n']) {
      expect(program + testBelow(program, 'print(f)\n\n')).toBe('f = 1\n\nprint(f)\n');
    }
  });

  it('stands alone in an empty file', () => {
    expect(testBelow('', 'print(f)')).toBe('print(f)\n');
  });
});
