import { caseNumbers } from './subtask-cases.ts';

const cases = [
  { index: 0, group: 'small' },
  { index: 1, group: 'small' },
  { index: 2, group: 'large' },
  { index: 3, group: 'small' },
  { index: 4, group: null },
];

describe('caseNumbers', () => {
  it('counts from 1 and joins neighbours', () => {
    expect(caseNumbers(cases, 'small')).toBe('1–2, 4');
    expect(caseNumbers(cases, 'large')).toBe('3');
    expect(caseNumbers(cases, 'none')).toBe('');
  });
});
