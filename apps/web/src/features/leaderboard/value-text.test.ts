import { wilsonInterval } from '@convolab/contracts';
import { spreadText, valueText } from './value-text.ts';

it.each([
  [0.991, 'accuracy', '99.10%'],
  [0.009, 'error', '0.90%'],
  [0.8442, 'shiftedAccuracy', '84.42%'],
  [0.5, 'secretAccuracy', '50.00%'],
  [61_706, 'parameters', '61,706'],
  [416_520, 'multiplyAccumulates', '416,520'],
  [7.5, 'score', '7.5'],
  [null, 'accuracy', '–'],
] as const)('says %p of %s as %s', (value, metric, text) => {
  expect(valueText(value, metric, 'en')).toBe(text);
});

it('says the half width of an interval in percentage points', () => {
  expect(spreadText(wilsonInterval(9_910, 10_000))).toBe('±0.19');
});
