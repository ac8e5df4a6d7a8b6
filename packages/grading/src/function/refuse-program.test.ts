import { FunctionExerciseSchema } from '@convolab/contracts';
import { conv2d } from '@convolab/reference';
import { CONV2D } from '../testing/conv2d-exercise.ts';
import { gradeConv2d } from '../testing/grade-conv2d.ts';

const hint = { ko: '반복문으로 써 보세요.', en: 'Write the loops.' };
const spec = FunctionExerciseSchema.parse({
  ...CONV2D,
  forbidden: { typescript: { calls: ['tf.conv2d'] } },
  hints: { forbidden: hint },
});

describe('a program that uses what its exercise forbids', () => {
  it('is not run, costs no attempt, and reads where', async () => {
    const source = `// tf.conv2d would be easy\nexport const conv2d = (image, kernel) =>\n  tf.conv2d(image, kernel);\n`;
    const { verdict, events, cases, runner } = await gradeConv2d(conv2d, { spec, source });
    expect(verdict).toMatchObject({
      verdict: 'compile-error',
      score: 0,
      maxScore: 10,
      hint,
      error: { name: 'ForbiddenName', line: 3, column: 3 },
    });
    expect(verdict.message?.en).toContain('without tf.conv2d, which line 3 uses');
    expect(runner.opened).toBe(0);
    expect(cases.map((one) => one.verdict)).toEqual(Array(7).fill('not-run'));
    expect(cases.every(({ detail }) => detail === null)).toBe(true);
    expect(events.at(-1)?.type).toBe('verdict');
  });

  it('is not one that only speaks of it', async () => {
    const source = `// no tf.conv2d here\nexport const conv2d = (image, kernel) => 'tf.conv2d';\n`;
    expect((await gradeConv2d(conv2d, { spec, source })).verdict.verdict).toBe('accepted');
  });

  it('has the visible cases alone in practice', async () => {
    const source = 'tf.conv2d;';
    const { cases, verdict } = await gradeConv2d(conv2d, { spec, source, mode: 'practice' });
    expect(cases.map(({ name }) => name)).toEqual(['example', 'wide']);
    expect(verdict.maxScore).toBe(1.11);
  });
});
