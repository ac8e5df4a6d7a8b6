import type { CheckUsage, LocalizedText, ProgramLimits } from '@convolab/contracts';
import { overLimit } from './check-text.ts';

/** A right program must not come nearer to a limit: slower machines and clumsier programs are right too. */
const SHARE = 1 / 3;
const MIB = 1024 * 1024;

const milliseconds = (value: number) => `${Math.round(value)} ms`;
const mebibytes = (bytes: number) => `${Math.ceil(bytes / MIB)} MiB`;
const kibibytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;

/** What a solution uses too much of. What was not measured is not judged. */
export function checkLimits(usage: CheckUsage, limits: ProgramLimits): LocalizedText[] {
  const memoryLimit = limits.memoryMiB * MIB;
  const uses = [
    ['call', usage.callCpuMs, limits.cpuMs, milliseconds],
    ['load', usage.loadCpuMs, limits.cpuMs, milliseconds],
    ['memory', usage.memoryBytes, memoryLimit, mebibytes],
    ['output', usage.outputBytes, limits.outputBytes, kibibytes],
  ] as const;
  return uses.flatMap(([what, used, limit, show]) =>
    used !== null && used > limit * SHARE ? [overLimit(what, show(used), show(limit))] : [],
  );
}
