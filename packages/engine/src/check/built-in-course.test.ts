import { capabilitiesForCheck, type ExerciseContent } from '@convolab/contracts';
import { jest } from '@jest/globals';
import { loadBuiltIn } from '../testing/built-in.ts';
import { openTestEngine } from '../testing/test-engine.ts';
import { checkExercise } from './check-exercise.ts';

// A hundred programs an exercise in real boxes, on machines that may be busy: this only ends what hangs.
jest.setTimeout(600_000);

const engine = openTestEngine();
const { exercises } = await loadBuiltIn();

const { runtimes } = await engine.availability();

/** Why the programs of an exercise cannot be run here: Keras is set up by whoever wants it. */
function lackingFor(content: ExerciseContent): string | null {
  if (!capabilitiesForCheck(content).includes('keras-model')) return null;
  return runtimes.find(({ runtime }) => runtime === 'keras-model')?.reason ?? null;
}

afterAll(() => engine.close());

describe('the publish gate over the built-in course', () => {
  for (const content of exercises.filter((one) => lackingFor(one) !== null)) {
    const skipped = `${content.slug} is not checked: ${lackingFor(content) ?? ''}`;
    console.warn(skipped);
    it.skip(skipped, () => undefined);
  }

  it.each(exercises.filter((one) => lackingFor(one) === null))('lets $slug pass', async (content) => {
    const report = await checkExercise(content, engine, { concurrency: 2 }, new AbortController().signal);
    expect(report.problems).toEqual([]);
    expect(report.programs.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
