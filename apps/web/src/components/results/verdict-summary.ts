import {
  FORBIDDEN_NAME,
  type CaseVerdict,
  type RunSummary,
  type SubmissionMode,
  type VerdictReport,
} from '@convolab/contracts';
import type { Tone } from '../../design/verdict-style.ts';
import { verdictTone } from '../../design/verdict-style.ts';
import type { RunStory } from './run-story.ts';

/**
 * The word for an outcome: a verdict, `partly` where a wrong answer earned points, `forbidden` where the program uses what the
 * exercise forbids, or how far the run is.
 */
export type OutcomeWord = CaseVerdict | 'partly' | 'forbidden' | 'cancelled' | 'queued' | 'running';

export interface Outcome {
  readonly word: OutcomeWord;
  readonly tone: Tone;
}

/** A verdict with its points: a wrong answer that earned some is partly right. */
export function outcomeOf(verdict: CaseVerdict, score: number): Outcome {
  const tone = verdictTone(verdict, score);
  return { word: verdict === 'wrong-answer' && tone === 'partly' ? 'partly' : verdict, tone };
}

function verdictOutcome({ verdict, score, error }: VerdictReport): Outcome {
  const outcome = outcomeOf(verdict, score);
  const isForbidden = verdict === 'compile-error' && error?.name === FORBIDDEN_NAME;
  return isForbidden ? { ...outcome, word: 'forbidden' } : outcome;
}

/** How a run stands, also while it has no verdict yet. */
export function storyOutcome(story: RunStory): Outcome {
  if (story.verdict) return verdictOutcome(story.verdict);
  if (story.phase === 'cancelled') return { word: 'cancelled', tone: 'idle' };
  return { word: story.phase === 'running' ? 'running' : 'queued', tone: 'idle' };
}

/** Points are told only where they count: a practice run of some cases has none worth telling. */
export const tellsScore = (mode: SubmissionMode, outcome: Outcome) =>
  mode === 'graded' && outcome.word !== 'internal-error' && outcome.word !== 'cancelled';

/** The document's title: the outcome first, so that it can be read on a narrow tab. */
export const titleWithOutcome = (outcome: string | null, title: string) =>
  outcome === null ? title : `${outcome} · ${title}`;

/** How a run of a list stands. */
export function summaryOutcome({ status, verdict, score }: RunSummary): Outcome {
  if (verdict) return outcomeOf(verdict, score ?? 0);
  if (status === 'cancelled') return { word: 'cancelled', tone: 'idle' };
  return { word: status === 'queued' ? 'queued' : 'running', tone: 'idle' };
}
