import os from 'node:os';
import type { Box } from '../boxes/box.ts';

/** The earliest next look; the kernel's account is exact, so this only bounds how late a kill comes. */
const MIN_INTERVAL_MS = 5;

/** Calls `onExceeded` once the box's CPU time passes `limitMs` (since its start). Returns how to stop watching. */
export function watchCpu(box: Box, limitMs: number, usedMs: number, onExceeded: () => void): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  // No program can use up what is left any sooner than with every core at once.
  const lookAgain = (used: number) => {
    const soonest = (limitMs - used) / os.availableParallelism();
    timer = setTimeout(look, Math.max(MIN_INTERVAL_MS, soonest));
  };
  const look = () => {
    void box.usage().then(({ cpuMs }) => {
      if (isStopped) return;
      if (cpuMs >= limitMs) onExceeded();
      else lookAgain(cpuMs);
    });
  };
  lookAgain(usedMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
