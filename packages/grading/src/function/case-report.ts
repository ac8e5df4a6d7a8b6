import type { CaseDetail, CaseReport, Language, ProgramUsage } from '@convolab/contracts';
import { valueJson } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import type { ProgramOutput } from '../ports.ts';
import type { Judgement } from './judgement.ts';
import type { BoxedCall } from './program-boxes.ts';

/** Characters of output that a report keeps. */
const MAX_OUTPUT = 16_000;

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
  call: BoxedCall,
  judgement: Judgement,
  place: CasePlace,
): CaseReport {
  const hidden = drawn.visibility === 'hidden';
  const usage = call.kind === 'called' ? call.outcome.usage : null;
  return {
    index: place.index,
    name: drawn.name,
    visibility: drawn.visibility,
    group: drawn.group,
    verdict: judgement.verdict,
    score: judgement.verdict === 'accepted' ? place.maxScore : 0,
    maxScore: place.maxScore,
    message: hidden ? judgement.discreetMessage : judgement.message,
    usage: hidden && usage ? coarse(usage) : usage,
    detail: hidden ? null : detailOf(drawn, call, judgement, place.language),
  };
}

const coarse = ({ cpuMs, wallMs }: ProgramUsage): ProgramUsage => ({
  cpuMs: Math.ceil(cpuMs / COARSE_MS) * COARSE_MS,
  wallMs: Math.ceil(wallMs / COARSE_MS) * COARSE_MS,
  memoryBytes: null,
});

function detailOf(drawn: DrawnCase, call: BoxedCall, judgement: Judgement, language: Language): CaseDetail {
  const outcome = call.kind === 'called' ? call.outcome : null;
  const { expectation } = drawn;
  return {
    arguments: drawn.arguments.map(({ name, value }) => ({ name, value: valueJson(value, language) })),
    expected: expectation.kind === 'value' ? valueJson(expectation.value, language) : null,
    got: outcome?.status === 'returned' ? valueJson(outcome.value, language) : null,
    firstDifference: judgement.firstDifference && [...judgement.firstDifference],
    window: null,
    ...shownOutput(outcome?.output ?? { stdout: '', stderr: '' }),
    error: outcome?.status === 'threw' ? outcome.error : null,
  };
}

const shownOutput = ({ stdout, stderr }: ProgramOutput) => ({
  stdout: shorten(stdout),
  stderr: shorten(stderr),
  outputIsCut: stdout.length > MAX_OUTPUT || stderr.length > MAX_OUTPUT,
});

const shorten = (text: string) => (text.length > MAX_OUTPUT ? `${text.slice(0, MAX_OUTPUT)}…` : text);

/** Standard output and error as one text, or null where nothing was printed. */
export function printed(output: ProgramOutput | null): string | null {
  const text = [output?.stdout, output?.stderr].filter(Boolean).join('\n');
  return text === '' ? null : shorten(text);
}
