import { sourceExcerpt } from './source-excerpt.ts';

const program = 'import numpy as np\n\ndef f(x):\n\tretrun “x”\n';

describe('sourceExcerpt', () => {
  it('splits the line at the character pointed at, with lines around it', () => {
    expect(sourceExcerpt(program, { line: 4, column: 9 })).toEqual({
      before: [
        { number: 2, text: '' },
        { number: 3, text: 'def f(x):' },
      ],
      line: 4,
      head: '\tretrun ',
      at: '“',
      tail: 'x”',
      hasColumn: true,
      after: [{ number: 5, text: '' }],
    });
  });

  it('has no line before the first and none after the last', () => {
    const excerpt = sourceExcerpt('x = (', { line: 1, column: 5 });
    expect(excerpt).toMatchObject({ before: [], after: [], head: 'x = ', at: '(', tail: '' });
  });

  it('points behind the end of a line', () => {
    expect(sourceExcerpt('x =\ny', { line: 1, column: 9 })).toMatchObject({ head: 'x =', at: '', tail: '' });
  });

  it('counts as the editor does, points at whole characters, and writes invisible ones out', () => {
    expect(sourceExcerpt('"🙂" ＋\u200B', { line: 1, column: 6 })).toMatchObject({
      head: '"🙂" ',
      at: '＋',
      tail: '‹U+200B›',
    });
    expect(sourceExcerpt('"🙂"', { line: 1, column: 2 })).toMatchObject({ head: '"', at: '🙂', tail: '"' });
  });

  it('leaves out a byte order mark, which counts as no column', () => {
    expect(sourceExcerpt('\uFEFFx = ;\r\n', { line: 1, column: 5 })).toMatchObject({ head: 'x = ', at: ';' });
  });

  it('means the line where no column is known, and nothing where there is no such line', () => {
    expect(sourceExcerpt(program, { line: 3, column: null })).toMatchObject({
      head: 'def f(x):',
      at: '',
      hasColumn: false,
    });
    expect(sourceExcerpt(program, { line: 60, column: 1 })).toBeNull();
  });
});
