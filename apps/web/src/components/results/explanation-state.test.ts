import type { CaseReport, CaseVerdict, VerdictReport } from '@convolab/contracts';
import { isExplained, searchOf } from './explanation-state.ts';
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

describe('searchOf', () => {
  it('looks for the mistake and a small input where an output was wrong, of hidden and of shown cases', () => {
    const hidden = judged(caseOf('visible', 'accepted'), caseOf('hidden', 'wrong-answer'));
    expect(searchOf(hidden)).toBe('mistake-and-input');
    expect(searchOf(judged(caseOf('visible', 'runtime-error')))).toBe('mistake-and-input');
  });

  it('looks for nothing before the verdict, after the end, and where no output was wrong', () => {
    const story = judged(caseOf('hidden', 'wrong-answer'));
    expect(searchOf({ ...story, verdict: null })).toBe('nothing');
    expect(searchOf({ ...story, phase: 'finished' })).toBe('nothing');
    expect(searchOf(judged(caseOf('hidden', 'time-limit'), caseOf('hidden', 'not-run')))).toBe('nothing');
  });
});

describe('isExplained', () => {
  it('is so while something is looked for, and when something was found', () => {
    const over: RunStory = { ...judged(), phase: 'finished' };
    expect(isExplained(over, 'nothing')).toBe(false);
    expect(isExplained(over, 'mistake-and-input')).toBe(true);
    expect(isExplained({ ...over, diagnosis: { id: 'x', message: { ko: '', en: '' } } }, 'nothing')).toBe(
      true,
    );
    expect(isExplained({ ...over, verdict: { ...verdict, hint: { ko: '', en: '' } } }, 'nothing')).toBe(true);
  });
});
