import {
  SOLUTION_LIMIT_SHARE,
  type CheckUsage,
  type LocalizedText,
  type ProgramLimits,
} from '@convolab/contracts';
import { overLimit } from './check-text.ts';

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
    used !== null && used > limit * SOLUTION_LIMIT_SHARE ? [overLimit(what, show(used), show(limit))] : [],
  );
}
