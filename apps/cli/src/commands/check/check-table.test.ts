import type { CheckReport } from '@convolab/contracts';
import { createStyle } from '../../output/style.ts';
import { formatCheck } from './check-table.ts';

const mutant = { solution: 'loops', line: 5, column: 21, original: '<=', mutated: '<' };
const report: CheckReport = {
  gate: 1,
  slug: 'conv2d',
  kind: 'function',
  passed: false,
  problems: [
    {
      check: 'bug',
      place: 'bugs/averaged (typescript)',
      message: { ko: '통과해요.', en: 'It is accepted.' },
    },
  ],
  notes: [],
  programs: [
    {
      role: 'solution',
      name: 'loops',
      language: 'python',
      ok: true,
      verdict: 'accepted',
      seeds: 20,
      usage: { callCpuMs: 12.34, loadCpuMs: 1, memoryBytes: null, outputBytes: 0 },
    },
  ],
  mutants: {
    made: 10,
    tried: 10,
    rejected: 8,
    share: 8 / 9,
    survivors: [{ ...mutant, id: 'loops:5:21 <= → <' }],
    equivalent: [{ ...mutant, id: 'loops:6:1 x → y', reason: 'The sum is the same.' }],
  },
};

it('says what hinders, what ran how long, and which mutants survive', () => {
  const text = formatCheck(report, 'en', createStyle(null)).join('\n');
  expect(text).toContain('bugs/averaged (typescript): It is accepted.');
  expect(text).toMatch(/✓ +solution +loops +Python +accepted +20 seeds +slowest 12\.3 ms/u);
  expect(text).toContain('8 of 10 mutants rejected (88.9 %');
  expect(text).toContain('survives: loops:5:21 <= → <');
  expect(text).toContain('The sum is the same.');
});

it('says it in Korean', () => {
  expect(formatCheck(report, 'ko', createStyle(null)).join('\n')).toContain('통과해요.');
});
