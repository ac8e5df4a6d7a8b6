import { createProgramRunner, type RuntimeAvailability } from '../program-runner.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { boxFacts, runtimeFact } from './box-facts.ts';
import { hostFacts } from './host-facts.ts';
import type { MachineFact } from './machine-fact.ts';
import { namespaceFact, readNamespaceSettings } from './namespace-fact.ts';
import { tryBoxes } from './probe-box.ts';

/**
 * What this machine gives to boxes and lacks, found out by starting some: a few seconds. Code may be run where no fact is
 * `missing`. Where the tools are missing no box is tried.
 */
export async function inspectMachine(config: SandboxConfig): Promise<readonly MachineFact[]> {
  const facts = await hostFacts(config);
  if (facts.some(({ status }) => status === 'missing')) return facts;
  const runner = createProgramRunner(config);
  try {
    const runtimes = await runner.availability();
    const failure = failureOfAll(runtimes);
    const namespaces = namespaceFact(failure, readNamespaceSettings());
    if (failure !== null) return [...facts, namespaces];
    return [...facts, namespaces, ...runtimes.map(runtimeFact), ...boxFacts(await tryBoxes(runner), config)];
  } finally {
    await runner.close();
  }
}

/** TypeScript needs nothing but what every box needs: where it fails, every box does. */
function failureOfAll(runtimes: readonly RuntimeAvailability[]): string | null {
  const typescript = runtimes.find(({ runtime }) => runtime === 'typescript');
  return typescript?.available === true ? null : (typescript?.reason ?? '');
}
