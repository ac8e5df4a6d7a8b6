import { movedStation } from './moved-station.ts';

const KEYS = ['input', 'c1', 's2'];

it.each([
  [null, 'ArrowRight', 'input'],
  ['input', 'ArrowRight', 'c1'],
  ['s2', 'ArrowDown', 's2'],
  ['c1', 'ArrowLeft', 'input'],
  ['input', 'ArrowUp', 'input'],
  ['c1', 'End', 's2'],
  ['s2', 'Home', 'input'],
  ['c1', 'a', null],
])('from %p by %s to %p', (current, key, station) => {
  expect(movedStation(KEYS, current, key)).toBe(station);
});
