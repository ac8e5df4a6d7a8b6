import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import type { BoxRequest } from './box.ts';
import { bubblewrapArguments } from './bubblewrap-arguments.ts';
import { boxMemoryMiB, prlimitArguments } from './resource-limits.ts';

/** As root: the box's real user and the `cgroup.procs` files that it enters. */
export interface BoxIdentity {
  readonly uid: number;
  readonly cgroupProcs: readonly string[];
}

/** Enters the cgroups named before `--`, then becomes the command behind it. */
const ENTER_CGROUPS = 'while [ "$1" != -- ]; do echo $$ > "$1" || exit 90; shift; done; shift; exec "$@"';

/** What to spawn for a box: limits first, then (as root) another user, then bubblewrap. Throws SandboxError. */
export function boxCommand(
  config: SandboxConfig,
  request: BoxRequest,
  identity: BoxIdentity | null,
): string[] {
  const { isolation } = config;
  if ('missing' in isolation) throw new SandboxError('unavailable', isolation.missing);
  const runtime = RUNTIMES[request.runtime];
  const missing = runtime.missing(config);
  if (missing !== null) throw new SandboxError('unavailable', missing);

  const memoryMiB = boxMemoryMiB(runtime, request.memoryMiB);
  const dataMiB = memoryMiB + runtime.reservedMemoryMiB;
  const limited = [
    isolation.prlimit,
    ...prlimitArguments(dataMiB, dataMiB + runtime.reservedAddressMiB, identity !== null),
    '--',
    isolation.bubblewrap,
    ...bubblewrapArguments(runtime.recipe(config, memoryMiB)),
  ];
  if (!identity) return limited;
  if (isolation.setpriv === null) throw new SandboxError('unavailable', 'setpriv (util-linux) is missing.');
  return [
    ...['/bin/sh', '-c', ENTER_CGROUPS, 'sh', ...identity.cgroupProcs, '--'],
    ...[isolation.setpriv, `--reuid=${identity.uid}`, `--regid=${identity.uid}`, '--clear-groups'],
    ...['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--'],
    ...limited,
  ];
}
