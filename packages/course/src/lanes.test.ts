import path from 'node:path';
import { capabilitiesForProgram, laneFor } from '@convolab/contracts';
import { loadCourse } from './load-course.ts';

const { exercises } = await loadCourse(path.resolve(import.meta.dirname, '..'));

const specOf = (slug: string) => {
  const found = exercises.find((exercise) => exercise.slug === slug);
  if (!found) throw new Error(`There is no exercise ${slug}.`);
  return found.spec;
};

describe('graded runs of the built-in exercises', () => {
  it.each([
    ['conv2d', 'typescript', 'interactive', ['typescript']],
    ['output-size-quiz', null, 'interactive', []],
    ['lenet5', 'typescript', 'training', ['tfjs-model', 'training']],
    ['lenet5-keras', 'python', 'training', ['keras-model', 'training']],
    ['keras-pooling', 'python', 'interactive', ['keras-model']],
    ['training-loop', 'typescript', 'training', ['tfjs-training']],
  ] as const)('of %s in %s wait in the lane %s and need %j', (slug, language, lane, needed) => {
    expect(laneFor(specOf(slug), 'graded')).toBe(lane);
    if (language) expect(capabilitiesForProgram(specOf(slug), 'graded', language)).toEqual(needed);
  });

  it('train only where they are graded', () => {
    for (const { spec } of exercises) expect(laneFor(spec, 'practice')).toBe('interactive');
    expect(capabilitiesForProgram(specOf('lenet5'), 'practice', 'typescript')).toEqual(['tfjs-model']);
  });
});
