import { conv2d, crossCorrelate2d } from '@convolab/reference';
import { FunctionExerciseSchema } from '@convolab/contracts';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { gradeConv2d, raising, type Conv } from '../testing/grade-conv2d.ts';

const title = { ko: '부분 문제', en: 'a subtask' };

/** The cases of CONV2D in two subtasks, the first of which counts as a whole. */
const GROUPED = FunctionExerciseSchema.parse({
  ...CONV2D,
  groups: [
    { id: 'asymmetric', title, allOrNothing: true },
    { id: 'rest', title },
  ],
  cases: CONV2D.cases.map((one) => ({ ...one, group: one.name === 'asymmetric' ? 'asymmetric' : 'rest' })),
});

/** Wrong in the given calls only. */
const wrongIn = (...calls: readonly number[]): Conv => {
  let made = 0;
  return (image, kernel) => {
    made += 1;
    return calls.includes(made) ? crossCorrelate2d(image, kernel) : conv2d(image, kernel);
  };
};

describe('subtasks', () => {
  it('have the points and the first failure of their cases', async () => {
    const { verdict } = await gradeConv2d(raising(wrongIn(2)), { spec: GROUPED });
    expect(verdict.groups).toEqual([
      { id: 'asymmetric', title, verdict: 'accepted', score: 6.67, maxScore: 6.67, allOrNothing: true },
      { id: 'rest', title, verdict: 'wrong-answer', score: 2.22, maxScore: 3.33, allOrNothing: false },
    ]);
    expect(verdict.score).toBe(8.89);
  });

  it('that count as a whole give nothing where one case fails, and every report says so', async () => {
    const { verdict, cases } = await gradeConv2d(wrongIn(4), { spec: GROUPED });
    expect(verdict.groups[0]).toMatchObject({ verdict: 'wrong-answer', score: 0, maxScore: 6.67 });
    expect(verdict.score).toBe(3.33);
    const own = cases.filter(({ group }) => group === 'asymmetric');
    expect(own.map((one) => [one.verdict, one.score])).toEqual([
      ['accepted', 0],
      ['wrong-answer', 0],
      ['accepted', 0],
    ]);
  });

  it('are told of without those that have no case in practice', async () => {
    const { verdict, cases } = await gradeConv2d(conv2d, { spec: GROUPED, mode: 'practice' });
    expect(verdict.groups.map(({ id }) => id)).toEqual(['rest']);
    expect(cases).toHaveLength(2);
  });
});
