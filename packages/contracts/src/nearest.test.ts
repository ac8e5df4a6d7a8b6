import { findNearest } from './nearest.ts';

it.each([
  ['conv2', 'conv2d'],
  ['convd2', 'conv2d'],
  ['LeNet', 'lenet5'],
  ['conv2d', 'conv2d'],
  ['backpropagation', null],
  ['', null],
])('%j was probably meant to be %j', (name, meant) => {
  expect(findNearest(name, ['conv2d', 'lenet5', 'output-size-quiz'])).toBe(meant);
});
