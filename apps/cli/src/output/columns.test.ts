import { styleText } from 'node:util';
import { columns } from './columns.ts';

it('sets a table, numbers to the right, without blanks at the end', () => {
  expect(
    columns([['case', { text: '1', align: 'right' }], ['a', { text: '10', align: 'right' }, ''], []]),
  ).toEqual(['case   1', 'a     10', '']);
});

it('counts what a terminal shows: Hangul twice, colours not at all', () => {
  expect(
    columns([
      ['정답', 'x'],
      [styleText('red', 'abcd'), 'y'],
      ['a', 'z'],
    ]),
  ).toEqual(['정답  x', `${styleText('red', 'abcd')}  y`, 'a     z']);
});
