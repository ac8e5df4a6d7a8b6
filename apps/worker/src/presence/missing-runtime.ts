import type { Capability, WorkerPresence } from '@convolab/contracts';

/** Why a worker with these runtimes cannot do what needs `names`; null if it can. */
export function missingRuntime(
  names: readonly Capability[],
  { runtimes }: Pick<WorkerPresence, 'runtimes'>,
): string | null {
  for (const name of names) {
    const state = runtimes.find(({ runtime }) => runtime === name);
    if (state?.available !== true) return state?.reason ?? `The runtime ${name} is missing.`;
  }
  return null;
}
