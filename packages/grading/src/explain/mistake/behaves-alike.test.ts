import { ProgramLimitsSchema, type FunctionSpec } from '@convolab/contracts';
import { fromNested, tensorOf, type Value } from '@convolab/tensor';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import type { CallOutcome, ProgramEnd } from '../../ports.ts';
import { CONV2D } from '../../testing/conv2d-exercise.ts';
import { behavesAlike, isWhole } from './behaves-alike.ts';
import { judge } from '../../function/judge-case.ts';
import type { BoxedCall } from '../../function/program-boxes.ts';

const base = {
  output: { stdout: '', stderr: '' },
  usage: { cpuMs: 1, wallMs: 1, memoryBytes: null },
};
const called = (outcome: CallOutcome): BoxedCall => ({ kind: 'called', outcome });
const returned = (value: Value): BoxedCall =>
  called({ ...base, status: 'returned', value, argumentsAfter: null });
const threw = (name: string): BoxedCall =>
  called({
    ...base,
    status: 'threw',
    error: { name, message: 'no', line: null, column: null, trace: null },
  });
const ended = (status: ProgramEnd): BoxedCall => called({ ...base, status });

const rules = {
  functionName: 'conv2d',
  syntax: 'typescript' as const,
  tolerance: { relative: 1e-4, exact: false },
  limits: ProgramLimitsSchema.parse({}),
};
const [conv2d] = CONV2D.functions;

function caseOf(change: Partial<DrawnCase>): DrawnCase {
  if (!conv2d) throw new Error('The exercise has no function.');
  const args = [{ name: 'image', value: fromNested('float64', [[0]]) }];
  return {
    name: 'one',
    visibility: 'hidden',
    group: null,
    weight: 1,
    function: conv2d,
    calls: [args],
    arguments: args,
    expectation: { kind: 'value', value: [[1, 2]] },
    metric: null,
    training: null,
    ...change,
  };
}

function areAlike(drawn: DrawnCase, student: readonly BoxedCall[], bug: readonly BoxedCall[]): boolean {
  return behavesAlike({ drawn, calls: student, judgement: judge(drawn, student, rules) }, bug, rules);
}

describe('two programs behave alike', () => {
  const plain = caseOf({});

  it.each<[string, boolean, BoxedCall, BoxedCall]>([
    ['where they return the same', true, returned([[3, 4]]), returned(fromNested('float32', [[3, 4.00001]]))],
    ['but not where results differ', false, returned([[3, 4]]), returned([[3, 5]])],
    ['where both return nothing at all', true, returned(tensorOf('float64', [0, 3], [])), returned([])],
    ['where both raise, whatever', true, threw('TypeError'), threw('IndexError')],
    ['but not where one raises', false, threw('TypeError'), returned([[3, 4]])],
    ['nor where one lacks the function', false, threw('TypeError'), threw('MissingFunction')],
    ['nor where one is ended', false, threw('TypeError'), ended('time-limit')],
    ['nor where both are ended', false, ended('time-limit'), ended('time-limit')],
  ])('%s', (_, alike, student, bug) => {
    expect(areAlike(plain, [student], [bug])).toBe(alike);
  });

  it('not where only one is right, however near they are', () => {
    const nearly = (relative: number) => returned([[1, 2 * (1 + relative)]]);
    expect(areAlike(plain, [nearly(2e-4)], [nearly(1.2e-4)])).toBe(false);
    expect(areAlike(plain, [nearly(2.1e-4)], [nearly(2e-4)])).toBe(true);
  });

  it('where their results do the same', () => {
    const through: FunctionSpec = { ...plain.function, through: 'conv2d' };
    const drawn = caseOf({ function: through, expectation: { kind: 'value', value: [[7, 7]] } });
    expect(areAlike(drawn, [returned([[1, 2]])], [returned([[3, 4]])])).toBe(true);
    expect(areAlike(drawn, [returned([[1, 2]])], [returned([[1, 2, 3]])])).toBe(false);
    expect(areAlike(drawn, [returned('a')], [returned('b')])).toBe(false);
  });

  it('where they tell the same classes, call by call', () => {
    const drawn = caseOf({
      calls: [[], []],
      arguments: [],
      expectation: { kind: 'classes', classes: [[0], [1]] },
      metric: { kind: 'accuracy', full: 1, none: 0, calls: 2 },
    });
    const scores = [returned([0.1, 0.9]), returned([0.3, 0.7])];
    expect(areAlike(drawn, scores, [returned(1), returned([0, 5])])).toBe(true);
    expect(areAlike(drawn, scores, [returned(1), returned(0)])).toBe(false);
    expect(areAlike(drawn, scores, [returned(1)])).toBe(false);
  });
});

it.each<[BoxedCall, boolean]>([
  [returned(1), true],
  [threw('Error'), true],
  [threw('MissingFunction'), false],
  [ended('crashed'), false],
  [{ kind: 'no-box-left' }, false],
])('what cannot be compared is no whole case', (call, whole) => {
  const drawn = caseOf({});
  expect(isWhole({ drawn, calls: [call], judgement: judge(drawn, [call], rules) })).toBe(whole);
});
