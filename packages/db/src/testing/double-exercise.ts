import type { FunctionExercise, Language } from '@convolab/contracts';

const TEXT = { ko: '글', en: 'Text' };

/** The smallest function exercise there is: twice a number, one hidden case. For tests that never grade it for real. */
export function doubleExercise(points: number, languages: Language[]): FunctionExercise {
  return {
    format: 1,
    kind: 'function',
    title: TEXT,
    summary: TEXT,
    level: 'beginner',
    minutes: 5,
    points,
    languages,
    functions: [
      {
        name: { typescript: 'double', python: 'double' },
        parameters: [{ name: 'x', type: 'number', about: TEXT }],
        returns: { type: 'number', about: TEXT },
        reference: 'double',
      },
    ],
    limits: { cpuMs: 1_000, memoryMiB: 128, outputBytes: 1_024 },
    tolerance: { relative: 1e-4, exact: false },
    groups: [],
    forbidden: {},
    hints: {},
    cases: [
      {
        name: 'two',
        visibility: 'hidden',
        weight: 1,
        count: 1,
        draw: {},
        where: [],
        arguments: { x: { value: 2 } },
        expect: 'value',
      },
    ],
  };
}
