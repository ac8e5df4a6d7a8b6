import { randomUUID } from 'node:crypto';
import { pseudonymOf } from './pseudonym.ts';

describe('pseudonymOf', () => {
  it('is the same for a student and a key, and another for another key', () => {
    const [student, key] = [randomUUID(), randomUUID()];
    expect(pseudonymOf(student, key)).toBe(pseudonymOf(student, key));
    expect(pseudonymOf(student, key)).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}$/u);
    const others = new Set(Array.from({ length: 20 }, () => pseudonymOf(student, randomUUID())));
    expect(others.size).toBeGreaterThan(1);
  });

  it('tells the students of a course apart', () => {
    const key = '019ab000-0000-7000-8000-000000000000';
    const names = Array.from({ length: 1_000 }, (_, index) => pseudonymOf(`student-${index}`, key));
    expect(new Set(names).size).toBe(1_000);
  });
});
