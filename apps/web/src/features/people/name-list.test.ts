import { namesIn } from './name-list.ts';

describe('namesIn', () => {
  it.each([
    ['one a line', '김민서\n이도윤', ['김민서', '이도윤']],
    ['line ends of every system, empty lines, spaces', ' A \r\n\r\nB\rC\n\n', ['A', 'B', 'C']],
    ['numbers before the names', '1. 김민서\n2) 이도윤\n3\t박서준', ['김민서', '이도윤', '박서준']],
    ['columns of a spreadsheet', '민서\t김', ['민서 김']],
    ['equal names', '김민서\n김민서', ['김민서', '김민서']],
    ['names that begin with a number', '2pac', ['2pac']],
    ['nothing', ' \n\t\n', []],
  ])('reads %s', (_, text, names) => {
    expect(namesIn(text)).toEqual({ names, badLines: [] });
  });

  it('tells the lines that are no names', () => {
    expect(namesIn(`김민서\n${'x'.repeat(61)}\n\u202E이도윤\n박서준`)).toEqual({
      names: ['김민서', '박서준'],
      badLines: [2, 3],
    });
  });
});
