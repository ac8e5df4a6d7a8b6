import {
  type Capabilities,
  CapabilitySchema,
  LANGUAGES,
  LanguageSchema,
  type WorkerPresence,
} from '@convolab/contracts';

type Runtime = Capabilities['runtimes'][number];

const NO_WORKER = 'No worker is running.';
const NOT_OFFERED = 'No running worker offers it.';

/** What all workers can do together: a runtime is there if one of them has it, and else missing for the first reason told. */
export function joinCapabilities(
  workers: readonly WorkerPresence[],
): Pick<Capabilities, 'runtimes' | 'languages'> {
  const runtimes = CapabilitySchema.options.map((runtime) => joinRuntime(runtime, workers));
  const isAvailable = (name: Runtime['runtime']) =>
    runtimes.some((one) => one.runtime === name && one.available);
  return {
    runtimes,
    languages: LanguageSchema.options.filter((language) => isAvailable(LANGUAGES[language].runtime)),
  };
}

function joinRuntime(runtime: Runtime['runtime'], workers: readonly WorkerPresence[]): Runtime {
  const told = workers.flatMap((worker) => worker.runtimes.filter((one) => one.runtime === runtime));
  if (told.some((one) => one.available)) return { runtime, available: true, reason: null };
  const reason = told.find((one) => one.reason !== null)?.reason;
  return { runtime, available: false, reason: reason ?? (workers.length === 0 ? NO_WORKER : NOT_OFFERED) };
}
