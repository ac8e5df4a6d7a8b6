import { countText, durationText, memoryText, percentText } from './quantity-text.ts';

describe('quantities for people', () => {
  it('have the digits that mean something', () => {
    expect(percentText(0.98725)).toBe('98.72%');
    expect(percentText(0.9871)).toBe('98.71%');
    expect(countText(61_706, 'en')).toBe('61,706');
    expect(memoryText(50 * 2 ** 20, 'en')).toBe('50 MiB');
  });

  it('name durations in the unit that fits', () => {
    expect(durationText(0.42, 'en')).toBe('0.4 ms');
    expect(durationText(320.4, 'en')).toBe('320 ms');
    expect(durationText(4_230, 'en')).toBe('4.2 sec');
    expect(durationText(38_400, 'en')).toBe('38 sec');
    expect(durationText(59_700, 'en')).toBe('1 min');
    expect(durationText(125_000, 'en')).toBe('2 min 5 sec');
    expect(durationText(125_000, 'ko')).toBe('2분 5초');
  });
});
