import fs from 'node:fs';
import path from 'node:path';
import type { BoxHost } from '../boxes/box.ts';
import { INFO_FD } from '../boxes/bubblewrap-arguments.ts';
import { LocalBox } from '../boxes/local-box.ts';
import { COLD_ONLY } from '../pool/pool-settings.ts';
import { runProgramsIn, type SandboxProgramRunner } from '../program-runner.ts';
import type { BoxRecipe } from '../runtimes/runtime.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import type { SandboxConfig } from '../sandbox-config.ts';

/** Of the host, outside what a box may see: bound elsewhere, or made anew. */
const LEFT_OUT: ReadonlySet<string> = new Set(['bin', 'dev', 'proc', 'tmp']);

/** Whatever a control run must not do to the machine on which it runs. */
const GUARDS = {
  limits: ['--data=1073741824', '--fsize=33554432', '--core=0', '--cpu=30'],
  // Orphans die with the box, and nothing can be killed or kept but what is in it.
  namespaces: ['--unshare-pid', '--unshare-ipc', '--die-with-parent', '--new-session'],
};

/**
 * Boxes as somebody in a hurry makes them: the host's files and its network, every system call, the environment of
 * whoever starts them, a writable /tmp. They prove that hostile programs can be told from harmless ones: what a
 * real box keeps from them, they get here. No code but tests can reach this, and no program but those of hostile/ is run.
 *
 * @param shown a folder of the host's /tmp that they can see; everything else of it is theirs alone
 * @param scratch an empty folder, all that they can write to
 */
export function createWeakRunner(
  config: SandboxConfig,
  shown: string,
  scratch: string,
): SandboxProgramRunner {
  const boxes: LocalBox[] = [];
  const host: BoxHost = {
    start({ runtime, memoryMiB }, listener) {
      const command = weakCommand(config, RUNTIMES[runtime].recipe(config, memoryMiB), shown, scratch);
      const box = new LocalBox(command, Buffer.alloc(0), null, listener, () => Promise.resolve());
      boxes.push(box);
      return Promise.resolve(box);
    },
    async close() {
      for (const box of boxes) box.kill();
      await Promise.all(boxes.map(({ ended }) => ended));
    },
  };
  return runProgramsIn(() => Promise.resolve(host), COLD_ONLY);
}

function weakCommand(
  { isolation, boxUids }: SandboxConfig,
  { binds, command }: BoxRecipe,
  shown: string,
  scratch: string,
): string[] {
  if ('missing' in isolation) throw new Error(isolation.missing);
  const user = boxUids?.first ?? 0;
  // Never as the host's real root.
  const asSomebody = [isolation.setpriv ?? '', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--'];
  return [
    ...(process.getuid?.() === 0 ? asSomebody : []),
    ...[isolation.prlimit, ...GUARDS.limits, '--'],
    ...[isolation.bubblewrap, ...GUARDS.namespaces],
    ...hostFolders().flatMap((folder) => ['--ro-bind', folder, folder]),
    ...['--ro-bind', '/bin/sh', '/bin/sh', '--dev-bind', '/dev', '/dev', '--proc', '/proc'],
    ...['--bind', scratch, '/tmp', '--bind', scratch, '/dev/shm'],
    ...['--ro-bind', shown, shown, '--chdir', '/tmp'],
    ...['--setenv', 'DATABASE_PASSWORD', 'secret'],
    // Whatever keeps its place is there already.
    ...binds.flatMap(({ from, to }) => (from === to ? [] : ['--ro-bind', from, to])),
    ...['--info-fd', String(INFO_FD), '--', ...command],
  ];
}

const hostFolders = () =>
  fs
    .readdirSync('/', { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !LEFT_OUT.has(entry.name))
    .map(({ name }) => path.join('/', name))
    .filter((folder) => fs.existsSync(folder));
