import type { CaseDetail, CaseReport, Language, ProgramUsage } from '@convolab/contracts';
import { valueJson, type Value } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import { referenceNamed } from '../cases/open-case-sources.ts';
import { dependencyWindow } from '../explain/dependency-window.ts';
import { MISSING_FUNCTION, type CallOutcome, type ProgramOutput } from '../ports.ts';
import type { Judgement } from './judgement.ts';
import type { BoxedCall } from './program-boxes.ts';

/** Characters of an output stream that a report keeps. */
const MAX_OUTPUT = 65_536;

/** Hidden cases tell their cost in steps of 100 ms: exact times could carry their data out. */
const COARSE_MS = 100;

export interface CasePlace {
  readonly index: number;
  readonly maxScore: number;
  readonly language: Language;
}

/** What pages are told of a case; of a hidden one nothing that its data or the program could have put there. */
export function reportCase(
  drawn: DrawnCase,
  calls: readonly BoxedCall[],
  judgement: Judgement,
  place: CasePlace,
): CaseReport {
  const hidden = drawn.visibility === 'hidden';
  const usage = usageOf(calls);
  return {
    index: place.index,
    name: drawn.name,
    visibility: drawn.visibility,
    group: drawn.group,
    verdict: judgement.verdict,
    score: Math.round(place.maxScore * judgement.share * 100) / 100,
    maxScore: place.maxScore,
    message: hidden ? judgement.discreetMessage : judgement.message,
    usage: hidden && usage ? coarse(usage) : usage,
    detail: hidden ? null : detailOf(drawn, calls, judgement, place.language),
  };
}

const outcomeOf = (call: BoxedCall | undefined) => (call?.kind === 'called' ? call.outcome : null);

/** Of all calls together; null where none was made. */
function usageOf(calls: readonly BoxedCall[]): ProgramUsage | null {
  const usages = calls.flatMap((call) => outcomeOf(call)?.usage ?? []);
  if (usages.length === 0) return null;
  const peaks = usages.flatMap(({ memoryBytes }) => memoryBytes ?? []);
  return {
    cpuMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    wallMs: usages.reduce((sum, { wallMs }) => sum + wallMs, 0),
    memoryBytes: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

const coarse = ({ cpuMs, wallMs }: ProgramUsage): ProgramUsage => ({
  cpuMs: Math.ceil(cpuMs / COARSE_MS) * COARSE_MS,
  wallMs: Math.ceil(wallMs / COARSE_MS) * COARSE_MS,
  memoryBytes: null,
});

function detailOf(
  drawn: DrawnCase,
  calls: readonly BoxedCall[],
  { shownCall, firstDifference }: Judgement,
  language: Language,
): CaseDetail {
  const outcome = outcomeOf(calls[shownCall]);
  const expected = expectedOf(drawn, shownCall);
  return {
    arguments: (drawn.calls[shownCall] ?? []).map(({ name, value }) => ({
      name,
      value: valueJson(value, language),
    })),
    expected: expected === undefined ? null : valueJson(expected, language),
    got: gotOf(drawn, outcome, language),
    firstDifference: firstDifference && [...firstDifference],
    window: firstDifference && windowOf(drawn, firstDifference),
    ...outputOf(calls),
    error: outcome?.status === 'threw' && outcome.error.name !== MISSING_FUNCTION ? outcome.error : null,
  };
}

/** Weights, thousands of numbers, tell nobody anything. */
const gotOf = ({ training }: DrawnCase, outcome: CallOutcome | null, language: Language) =>
  outcome?.status === 'returned' && training === null ? valueJson(outcome.value, language) : null;

/** Of a training nothing: labels of images that are not shown tell nobody anything. */
function expectedOf({ expectation, training }: DrawnCase, call: number): Value | undefined {
  if (training !== null) return undefined;
  switch (expectation.kind) {
    case 'value':
      return expectation.value;
    case 'classes':
      return [...(expectation.classes[call] ?? [])];
    case 'error':
      return undefined;
  }
}

/** A reference that is a program would have to be run some hundred times: it has no window. */
function windowOf(drawn: DrawnCase, index: readonly number[]): CaseDetail['window'] {
  const { reference } = drawn.function;
  if (typeof reference !== 'string') return null;
  return dependencyWindow(referenceNamed(reference), drawn.arguments, index);
}

function outputOf(calls: readonly BoxedCall[]): Pick<CaseDetail, 'stdout' | 'stderr' | 'outputIsCut'> {
  const outcomes = calls.flatMap((call) => outcomeOf(call) ?? []);
  const stdout = outcomes.map(({ output }) => output.stdout).join('');
  const stderr = outcomes.map(({ output }) => output.stderr).join('');
  return {
    stdout: shorten(stdout),
    stderr: shorten(stderr),
    outputIsCut:
      outcomes.some(({ status }) => status === 'output-limit') ||
      stdout.length > MAX_OUTPUT ||
      stderr.length > MAX_OUTPUT,
  };
}

const shorten = (text: string) => (text.length > MAX_OUTPUT ? `${text.slice(0, MAX_OUTPUT)}…` : text);

/** Standard output and error as one text, or null where nothing was printed. */
export function printed(output: ProgramOutput | null): string | null {
  const text = [output?.stdout, output?.stderr].filter(Boolean).join('\n');
  return text === '' ? null : shorten(text);
}
