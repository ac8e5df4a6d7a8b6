import { exactTime, relativeTime } from './format-time.ts';
import { instantOf, wallTimeIn } from './zoned-time.ts';

const now = Date.parse('2026-11-24T03:00:00.000Z');
const at = (deltaMs: number) => new Date(now + deltaMs).toISOString();
const hour = 3_600_000;

describe('relativeTime', () => {
  it.each([
    [4_000, 'now', '지금'],
    [-90_000, '1 minute ago', '1분 전'],
    [47 * 60_000, 'in 47 minutes', '47분 후'],
    [49 * hour, 'in 2 days', '모레'],
    [-24 * hour, 'yesterday', '어제'],
    [75 * hour, 'in 3 days', '3일 후'],
    [8 * 24 * hour, 'in 8 days', '8일 후'],
    [-400 * 24 * hour, '1 year ago', '1년 전'],
  ])('%d ms from now', (deltaMs, english, korean) => {
    expect(relativeTime(at(deltaMs), now, 'en')).toBe(english);
    expect(relativeTime(at(deltaMs), now, 'ko')).toBe(korean);
  });
});

describe('exactTime', () => {
  it('is in the named zone, with the year only where it differs', () => {
    expect(exactTime('2026-11-30T14:59:00.000Z', 'Asia/Seoul', now, 'ko')).toBe('11월 30일 (월) 23:59');
    expect(exactTime('2026-11-30T15:01:00.000Z', 'Asia/Seoul', now, 'en')).toMatch(/Tue.*1 Dec.*00:01/u);
    expect(exactTime('2027-01-02T00:00:00.000Z', 'Asia/Seoul', now, 'en')).toContain('2027');
    expect(exactTime('2026-12-31T16:00:00.000Z', 'Asia/Seoul', now, 'ko')).toContain('2027');
  });
});

describe('wall times', () => {
  it.each([
    ['Asia/Seoul', '2026-11-30T23:59', '2026-11-30T14:59:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15:00.000Z'],
    ['Europe/Berlin', '2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
    ['America/New_York', '2026-01-01T12:00', '2026-01-01T17:00:00.000Z'],
  ])('in %s go back and forth', (zone, wall, instant) => {
    expect(instantOf(wall, zone)).toBe(instant);
    expect(wallTimeIn(zone, instant)).toBe(wall);
  });

  it('take the earlier instant where clocks are set back, and go on from before where they are set forward', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are null where they are no date', () => {
    expect(instantOf('', 'Asia/Seoul')).toBeNull();
    expect(instantOf('2026-13-01T00:00', 'Asia/Seoul')).toBeNull();
  });
});
