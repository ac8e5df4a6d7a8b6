import type { BoxHost } from '../boxes/box.ts';
import { openCgroups } from '../boxes/cgroups.ts';
import { type LocalBoxHost, openLocalBoxHost } from '../boxes/local-box-host.ts';
import { COLD_ONLY } from '../pool/pool-settings.ts';
import { runProgramsIn, type SandboxProgramRunner } from '../program-runner.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import type { SandboxConfig } from '../sandbox-config.ts';

/** How a box is made. */
export type Making = 'forked' | 'alone';

/** The ways that there are on this machine: forked boxes need root, and cgroups. */
export const makings: readonly Making[] =
  process.getuid?.() === 0 && (await openCgroups()) !== null ? ['alone', 'forked'] : ['alone'];

/** Makes every box one way; those of runtimes without a zygote are made alone. */
export function hostOf(local: LocalBoxHost, making: Making): BoxHost {
  return {
    start: (request, listener) =>
      making === 'forked' && RUNTIMES[request.runtime].zygoteFile !== undefined
        ? local.fork(request, listener)
        : local.startAlone(request, listener),
    close: () => local.close(),
  };
}

export const runnerOf = (config: SandboxConfig, making: Making): SandboxProgramRunner =>
  runProgramsIn(async () => hostOf(await openLocalBoxHost(config), making), COLD_ONLY);
