import type { BoxRecipe } from '../runtimes/runtime.ts';
import { FILE_BYTES } from './resource-limits.ts';

/** Descriptors that bubblewrap gets; the program keeps 0 (empty), 1, 2 and CHANNEL_FD. */
export const CHANNEL_FD = 3;
export const SECCOMP_FD = 4;
export const INFO_FD = 5;

/** Nobody, without any capability, inside namespaces of its own; dies with its parent; can make no namespaces. */
const ISOLATION = [
  '--unshare-user --unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try',
  '--uid 65534 --gid 65534 --disable-userns --cap-drop ALL',
  '--die-with-parent --new-session --as-pid-1 --hostname box',
].flatMap((line) => line.split(' '));

const ENVIRONMENT = {
  PATH: '/bin',
  HOME: '/tmp',
  LANG: 'C.UTF-8',
  // Numeric libraries would start a thread a core.
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
};

// No /dev/zero: mapped to be shared it is memory that no limit counts.
const DEVICES = ['/dev/null', '/dev/urandom'];

/**
 * The one profile, for every runtime: nothing writable, no /proc, /sys, /etc, shell or compiler.
 * The order matters: binds make their folders in the root before that becomes read-only.
 */
export function bubblewrapArguments({ binds, command }: BoxRecipe): string[] {
  return [
    ...ISOLATION,
    '--clearenv',
    ...Object.entries(ENVIRONMENT).flatMap(([name, value]) => ['--setenv', name, value]),
    ...DEVICES.flatMap((device) => ['--dev-bind', device, device]),
    ...['--size', String(FILE_BYTES), '--perms', '1777', '--tmpfs', '/tmp', '--chdir', '/tmp'],
    ...binds.flatMap(({ from, to }) => ['--ro-bind', from, to]),
    ...['--remount-ro', '/', '--remount-ro', '/tmp'],
    ...['--seccomp', String(SECCOMP_FD), '--info-fd', String(INFO_FD)],
    '--',
    ...command,
  ];
}
