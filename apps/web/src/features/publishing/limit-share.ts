import type { CheckUsage, ProgramLimits } from '@convolab/contracts';

export interface LimitShare {
  readonly of: 'cpu' | 'memory' | 'output';
  /** Of the limit, mostly in [0, 1]. */
  readonly share: number;
}

/** The limit that a program came nearest to; null where nothing was measured. */
export function nearestLimit(usage: CheckUsage, limits: ProgramLimits): LimitShare | null {
  const cpuMs = Math.max(usage.callCpuMs ?? 0, usage.loadCpuMs ?? 0);
  const isMeasured = usage.callCpuMs !== null || usage.loadCpuMs !== null;
  const shares: LimitShare[] = [
    { of: 'cpu', share: isMeasured ? cpuMs / limits.cpuMs : -1 },
    { of: 'memory', share: usage.memoryBytes === null ? -1 : usage.memoryBytes / 2 ** 20 / limits.memoryMiB },
    { of: 'output', share: isMeasured ? usage.outputBytes / limits.outputBytes : -1 },
  ];
  const nearest = shares.reduce((best, one) => (one.share > best.share ? one : best));
  return nearest.share < 0 ? null : nearest;
}
