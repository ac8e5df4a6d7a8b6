import path from 'node:path';
import { loadCourse } from '@convolab/course';
import { jest } from '@jest/globals';
import { openTestEngine } from '../testing/test-engine.ts';
import { checkExercise } from './check-exercise.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(180_000);

const engine = openTestEngine();
const { exercises } = await loadCourse(path.resolve(import.meta.dirname, '../../../course'));

afterAll(() => engine.close());

describe('the publish gate over the built-in course', () => {
  it.each(exercises)('lets $slug pass', async (content) => {
    const report = await checkExercise(content, engine, { concurrency: 2 }, new AbortController().signal);
    expect(report.problems).toEqual([]);
    expect(report.programs.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
