import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { BoxRecipe } from '../runtimes/runtime.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import type { BoxRequest } from './box.ts';
import { bubblewrapArguments, zygoteArguments, type ZygotePlace } from './bubblewrap-arguments.ts';
import { boxLimits, boxMemoryMiB, prlimitArguments, ZYGOTE_LIMITS } from './resource-limits.ts';

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
  const runtime = RUNTIMES[request.runtime];
  const missing = runtime.missing(config);
  if (missing !== null) throw new SandboxError('unavailable', missing);
  const { bubblewrap, prlimit } = isolationOf(config);
  const recipe = runtime.recipe(config, boxMemoryMiB(runtime, request.memoryMiB));
  const limited = [
    ...[prlimit, ...prlimitArguments(boxLimits(runtime, request.memoryMiB, identity !== null)), '--'],
    ...[bubblewrap, ...bubblewrapArguments(recipe)],
  ];
  return identity ? underIdentity(config, identity, limited) : limited;
}

/** What to spawn for a zygote, as root: it makes boxes of the recipe. Throws SandboxError. */
export function zygoteCommand(
  config: SandboxConfig,
  recipe: BoxRecipe,
  place: ZygotePlace,
  identity: BoxIdentity,
): string[] {
  const { bubblewrap, prlimit } = isolationOf(config);
  return underIdentity(config, identity, [
    ...[prlimit, ...prlimitArguments(ZYGOTE_LIMITS), '--'],
    ...[bubblewrap, ...zygoteArguments(recipe, place, identity.uid)],
  ]);
}

function isolationOf({ isolation }: SandboxConfig) {
  if ('missing' in isolation) throw new SandboxError('unavailable', isolation.missing);
  return isolation;
}

function underIdentity(config: SandboxConfig, identity: BoxIdentity, command: readonly string[]): string[] {
  const { setpriv } = isolationOf(config);
  if (setpriv === null) throw new SandboxError('unavailable', 'setpriv (util-linux) is missing.');
  return [
    ...['/bin/sh', '-c', ENTER_CGROUPS, 'sh', ...identity.cgroupProcs, '--'],
    ...[setpriv, `--reuid=${identity.uid}`, `--regid=${identity.uid}`, '--clear-groups'],
    ...['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--'],
    ...command,
  ];
}
