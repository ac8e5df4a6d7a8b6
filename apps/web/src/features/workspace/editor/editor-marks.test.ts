import type { CaseReport, ProgramError, VerdictReport } from '@convolab/contracts';
import { editorMarks, joinMarks } from './editor-marks.ts';

const error = (line: number | null): ProgramError => ({
  name: 'TypeError',
  message: 'no',
  line,
  column: 3,
  trace: null,
});

const failed = (index: number, line: number | null): CaseReport => ({
  index,
  name: `case-${index}`,
  visibility: 'visible',
  group: null,
  verdict: 'runtime-error',
  score: 0,
  maxScore: 1,
  message: null,
  usage: null,
  detail: {
    arguments: [],
    expected: null,
    got: null,
    firstDifference: null,
    window: null,
    stdout: '',
    stderr: '',
    outputIsCut: false,
    error: error(line),
  },
});

const verdict: VerdictReport = {
  verdict: 'compile-error',
  score: 0,
  maxScore: 1,
  message: null,
  error: error(7),
  output: null,
  groups: [],
  hint: null,
};

describe('editorMarks', () => {
  it('marks each place once', () => {
    expect(editorMarks({ verdict: null, cases: [failed(0, 4), failed(1, 4), failed(2, 9)] })).toEqual([
      { line: 4, column: 3, message: 'TypeError: no' },
      { line: 9, column: 3, message: 'TypeError: no' },
    ]);
  });

  it('marks what could not be read, and nothing without a line', () => {
    expect(editorMarks({ verdict, cases: [failed(0, null)] }).map(({ line }) => line)).toEqual([7]);
  });
});

describe('joinMarks', () => {
  it('lets what is found while writing stand for what the last run said of the same line', () => {
    const live = { line: 7, column: 5, message: 'Without np.convolve.' };
    const ofRun = [
      { line: 7, column: 1, message: 'ForbiddenName: np.convolve' },
      { line: 9, column: 1, message: 'TypeError: no' },
    ];
    expect(joinMarks([live], ofRun)).toEqual([live, ofRun[1]]);
    expect(joinMarks([], ofRun)).toBe(ofRun);
  });
});
