import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Box, BoxUsage } from '../boxes/box.ts';
import { SandboxError } from '../sandbox-error.ts';

export interface WallEnds {
  /** Whether the box has answered meanwhile. */
  readonly isAnswered: () => boolean;
  /** The time is up though the box could run: it slept, or waited for what never comes. */
  readonly onExceeded: () => void;
  /** The box could hardly run: nobody's fault but the machine's. */
  readonly onOverload: (error: SandboxError) => void;
}

/** With this many times its wall time a box on an overloaded machine is given up. */
const PATIENCE_FACTOR = 4;

/**
 * Ends a question `limitMs` of wall time after it was asked. The clock stops while the box waits for a core, by the kernel's
 * account: a crowded machine is not the program's fault. Returns how to stop watching.
 *
 * @param before what the box had used when it was asked
 */
export function watchWall(box: Box, limitMs: number, before: BoxUsage, ends: WallEnds): () => void {
  const askedAt = performance.now();
  let isStopped = false;
  let timer = setTimeout(look, limitMs);
  function look(): void {
    void ownTime(box, askedAt, before).then(({ wallMs, ownMs }) => {
      if (isStopped || ends.isAnswered()) return;
      if (ownMs >= limitMs) ends.onExceeded();
      else if (wallMs >= limitMs * PATIENCE_FACTOR) ends.onOverload(overloaded(wallMs));
      else timer = setTimeout(look, limitMs - ownMs);
    });
  }
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Wall time since the question, and how much of it the box ran or could have run. */
async function ownTime(
  box: Box,
  askedAt: number,
  before: BoxUsage,
): Promise<{ wallMs: number; ownMs: number }> {
  const wallMs = performance.now() - askedAt;
  // Timers come before what is to be read: on a crowded machine the answer may lie there already.
  await nextTurn();
  const { starvedMs } = await box.usage();
  await nextTurn();
  return { wallMs, ownMs: wallMs - Math.max(0, starvedMs - before.starvedMs) };
}

const overloaded = (wallMs: number) =>
  new SandboxError('overloaded', `The box got no core for most of ${Math.round(wallMs / 1_000)} s.`);
