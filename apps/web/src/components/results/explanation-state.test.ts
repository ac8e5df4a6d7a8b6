import type { CaseReport, CaseVerdict, VerdictReport } from '@convolab/contracts';
import { isExplained, isSearching } from './explanation-state.ts';
import { EMPTY_STORY, type RunStory } from './run-story.ts';

const verdict: VerdictReport = {
  verdict: 'wrong-answer',
  score: 0,
  maxScore: 10,
  groups: [],
  hint: null,
  message: null,
  error: null,
  output: null,
};

const caseOf = (visibility: CaseReport['visibility'], of: CaseVerdict): CaseReport => ({
  index: 0,
  name: 'tall-kernel',
  visibility,
  group: null,
  verdict: of,
  score: 0,
  maxScore: 1,
  message: null,
  usage: null,
  detail: null,
});

const judged = (...cases: CaseReport[]): RunStory => ({ ...EMPTY_STORY, phase: 'running', verdict, cases });

describe('isSearching', () => {
  it('looks for the mistake and a small input where an output was wrong, of hidden and of shown cases', () => {
    const hidden = judged(caseOf('visible', 'accepted'), caseOf('hidden', 'wrong-answer'));
    expect(isSearching(hidden)).toBe(true);
    expect(isSearching(judged(caseOf('visible', 'runtime-error')))).toBe(true);
  });

  it('looks for nothing before the verdict, after the end, and where no output was wrong', () => {
    const story = judged(caseOf('hidden', 'wrong-answer'));
    expect(isSearching({ ...story, verdict: null })).toBe(false);
    expect(isSearching({ ...story, phase: 'finished' })).toBe(false);
    expect(isSearching(judged(caseOf('hidden', 'time-limit'), caseOf('hidden', 'not-run')))).toBe(false);
  });
});

describe('isExplained', () => {
  it('is so while something is looked for, and when something was found', () => {
    const over: RunStory = { ...judged(), phase: 'finished' };
    expect(isExplained(over, false)).toBe(false);
    expect(isExplained(over, true)).toBe(true);
    expect(isExplained({ ...over, diagnosis: { id: 'x', message: { ko: '', en: '' } } }, false)).toBe(true);
    expect(isExplained({ ...over, verdict: { ...verdict, hint: { ko: '', en: '' } } }, false)).toBe(true);
  });
});
