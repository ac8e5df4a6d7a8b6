import type { CaseVerdict } from '@convolab/contracts';

/** What a colour means, wherever verdicts, cases and progress are shown; each goes with an icon and a word. */
export type Tone = 'accepted' | 'partly' | 'wrong' | 'idle' | 'fault';

const TONES: Record<CaseVerdict, Tone> = {
  accepted: 'accepted',
  'wrong-answer': 'wrong',
  'time-limit': 'wrong',
  'memory-limit': 'wrong',
  'output-limit': 'wrong',
  'runtime-error': 'wrong',
  'compile-error': 'wrong',
  'rejected-model': 'wrong',
  'internal-error': 'fault',
  'not-run': 'idle',
};

/** Tone of a verdict. What failed but still earned points is `partly`. */
export function verdictTone(verdict: CaseVerdict, score = 0): Tone {
  const tone = TONES[verdict];
  return tone === 'wrong' && score > 0 ? 'partly' : tone;
}
