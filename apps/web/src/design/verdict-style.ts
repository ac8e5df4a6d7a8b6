import type { CaseVerdict } from '@convolab/contracts';

/** What a colour means, wherever verdicts, cases and progress are shown; each goes with an icon and a word. */
export type Tone = 'accepted' | 'partly' | 'wrong' | 'idle' | 'fault';

/** Tone of a verdict. A wrong answer that still earned points is `partly`. */
export function verdictTone(verdict: CaseVerdict, score = 0): Tone {
  switch (verdict) {
    case 'accepted':
      return 'accepted';
    case 'not-run':
      return 'idle';
    case 'internal-error':
      return 'fault';
    case 'wrong-answer':
    case 'time-limit':
    case 'memory-limit':
    case 'output-limit':
    case 'runtime-error':
    case 'compile-error':
    case 'rejected-model':
      return score > 0 ? 'partly' : 'wrong';
  }
}
