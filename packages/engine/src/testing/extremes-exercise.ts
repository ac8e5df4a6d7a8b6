import { type ExerciseContent, ExerciseContentSchema } from '@convolab/contracts';

const about = { ko: '수', en: 'numbers' };
const literal = (numbers: readonly number[]) => ({ numbers: { value: numbers } });

const REFERENCE = `export const extremes = (numbers: number[]) => {
  if (numbers.length === 0) throw new RangeError('no numbers');
  const largest = Math.max(...numbers);
  const rising = numbers[numbers.length - 1] > numbers[0];
  return { largest, place: numbers.indexOf(largest), rising, name: rising ? 'up' : 'down' };
};
`;

/** For tests: a function with a record of every simple type as its result, which has to raise for an empty vector. */
export const EXTREMES: ExerciseContent = ExerciseContentSchema.parse({
  slug: 'extremes',
  statement: about,
  starters: {},
  solutions: [{ name: 'plain', language: 'typescript', source: REFERENCE }],
  bugs: [],
  spec: {
    format: 1,
    kind: 'function',
    title: { ko: '가장 큰 수', en: 'The largest number' },
    summary: about,
    level: 'beginner',
    minutes: 5,
    points: 10,
    languages: ['typescript', 'python'],
    functions: [
      {
        name: { typescript: 'extremes', python: 'extremes' },
        parameters: [{ name: 'numbers', type: 'vector', about }],
        returns: {
          type: { record: { largest: 'number', place: 'integer', rising: 'boolean', name: 'string' } },
          about,
        },
        reference: { solution: 'plain.ts' },
      },
    ],
    limits: { cpuMs: 1_000 },
    cases: [
      { name: 'example', visibility: 'example', arguments: literal([1, 3, 2]) },
      { name: 'falling', visibility: 'visible', arguments: literal([5, 3, 4, 1]) },
      { name: 'empty', visibility: 'visible', expect: 'error', arguments: literal([]) },
      {
        name: 'drawn',
        visibility: 'hidden',
        count: 2,
        draw: { N: [4, 9] },
        arguments: { numbers: { tensor: { shape: ['N'] } } },
      },
    ],
  },
});
