import { setTimeout as delay } from 'node:timers/promises';
import { GATE_VERSION, type CheckReport, type ExerciseContent } from '@convolab/contracts';
import type { Redis } from 'ioredis';
import type { Checker } from '../jobs/check-exercise/check-exercise.ports.ts';
import { GO_KEY } from './scripted-engine.ts';

/** What a checked exercise's TypeScript starter asks of the scripted checker. */
export type CheckScript = 'pass' | 'refuse' | 'throw' | 'wait' | 'ignore-stop';

/** Counts how often a check of an exercise began. */
export const checkBeganKey = (slug: string) => `test:check:${slug}`;

/** A gate without boxes: it does what the exercise says, so that tests decide when a check ends, fails or dies. */
export function createScriptedChecker(redis: Redis): Checker {
  return {
    engine: 'scripted gate 1',
    check: async (content, onProgress, signal) => {
      await redis.incr(checkBeganKey(content.slug));
      onProgress({ stage: 'programs', done: 1, total: 3 });
      switch (content.starters.typescript as CheckScript) {
        case 'throw':
          throw new Error('the box did not start');
        case 'refuse':
          return reportOn(content, [REFUSAL]);
        case 'wait':
          await go(redis, signal);
          return reportOn(content, []);
        case 'ignore-stop':
          await go(redis, null);
          return reportOn(content, []);
        case 'pass':
          return reportOn(content, []);
      }
    },
  };
}

const REFUSAL: CheckReport['problems'][number] = {
  check: 'bug',
  place: 'bugs/shy (typescript)',
  message: { ko: '숨은 사례가 받아들여요.', en: 'The hidden cases accept it.' },
};

const reportOn = ({ slug, spec }: ExerciseContent, problems: CheckReport['problems']): CheckReport => ({
  gate: GATE_VERSION,
  slug,
  kind: spec.kind,
  passed: problems.length === 0,
  problems,
  notes: [],
  programs: [],
  mutants: null,
});

async function go(redis: Redis, signal: AbortSignal | null): Promise<void> {
  while ((await redis.exists(GO_KEY)) === 0) {
    await delay(10);
    signal?.throwIfAborted();
  }
}
