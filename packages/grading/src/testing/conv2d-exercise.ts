import { FunctionExerciseSchema, type BugProgram, type FunctionExercise } from '@convolab/contracts';

const about = { ko: '행렬', en: 'a matrix' };
const tensor = (...shape: (string | number)[]) => ({ tensor: { shape } });

/** For unit tests: an exercise on convolution with a case of every visibility. */
export const CONV2D: FunctionExercise = FunctionExerciseSchema.parse({
  format: 1,
  kind: 'function',
  title: { ko: '합성곱', en: 'Convolution' },
  summary: about,
  level: 'beginner',
  minutes: 10,
  points: 10,
  languages: ['typescript', 'python'],
  functions: [
    {
      name: { typescript: 'conv2d', python: 'conv2d' },
      parameters: [
        { name: 'image', type: 'matrix', about },
        { name: 'kernel', type: 'matrix', about },
      ],
      returns: { type: 'matrix', about },
      reference: 'conv2d',
    },
  ],
  cases: [
    {
      name: 'example',
      visibility: 'example',
      weight: 0,
      arguments: {
        image: {
          value: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
        kernel: {
          value: [
            [1, 0],
            [0, -1],
          ],
        },
      },
    },
    {
      name: 'wide',
      visibility: 'visible',
      draw: { H: [3, 5], W: [6, 8] },
      arguments: {
        image: { tensor: { shape: ['H', 'W'], distribution: 'integers', low: -4, high: 9 } },
        kernel: { tensor: { shape: [2, 3], distribution: 'integers', low: -3, high: 3 } },
      },
    },
    {
      name: 'asymmetric',
      visibility: 'hidden',
      weight: 2,
      count: 3,
      draw: { KH: [2, 3], KW: [2, 4], H: ['KH + 1', 8], W: ['KW + 1', 9] },
      where: ['H != W'],
      arguments: { image: tensor('H', 'W'), kernel: tensor('KH', 'KW') },
    },
    {
      name: 'one-by-one',
      visibility: 'hidden',
      draw: { H: [2, 6], W: [2, 6] },
      arguments: { image: tensor('H', 'W'), kernel: { tensor: { shape: [1, 1], low: 2, high: 3 } } },
    },
    {
      name: 'kernel-too-large',
      visibility: 'hidden',
      expect: 'error',
      arguments: { image: tensor(2, 2), kernel: tensor(3, 3) },
    },
  ],
});

/** Bugs by the name of their script. */
export const bug = (name: string, language: BugProgram['language'] = 'typescript'): BugProgram => ({
  name,
  language,
  source: name,
  message: { ko: `${name}이에요.`, en: `It is ${name}.` },
});
