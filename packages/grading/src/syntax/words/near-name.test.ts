import { nearName } from './near-name.ts';

const NAMES = ['kernel', 'total', 'i', 'row', 'rows', 'output', 'range'];

it.each([
  ['kernal', 'kernel'],
  ['kernell', 'kernel'],
  ['kenrel', 'kernel'],
  ['Kernel', 'kernel'],
  ['totl', 'total'],
  ['ouptut', 'output'],
  ['outputs', 'output'],
  ['rang', 'range'],
  ['rowz', null],
  ['j', null],
  ['ro', null],
  ['image', null],
  ['kernel', null],
])('%s was meant to be %s', (name, near) => {
  expect(nearName(name, NAMES)).toBe(near);
});
