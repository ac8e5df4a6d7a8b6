import path from 'node:path';
import type { BoxRecipe } from '../runtimes/runtime.ts';
import { FILE_BYTES } from './resource-limits.ts';

/** Descriptors that bubblewrap gets; the program keeps 0 (empty), 1, 2 and CHANNEL_FD. */
export const CHANNEL_FD = 3;
export const SECCOMP_FD = 4;
export const INFO_FD = 5;
/** A zygote waits here until its users are mapped. */
export const USERS_FD = 6;

const options = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

/** Without any capability, inside namespaces of its own; dies with its parent. */
const ISOLATION = options(
  '--unshare-user --unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try',
  '--cap-drop ALL --die-with-parent --new-session --as-pid-1 --hostname box',
);

/** Who a program is in its box, whoever it is outside. */
export const BOX_USER = 65_534;
/** Can make no namespaces. */
const NOBODY = options(`--uid ${BOX_USER} --gid ${BOX_USER} --disable-userns`);

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
export function bubblewrapArguments(recipe: BoxRecipe): string[] {
  return [
    ...[...ISOLATION, ...NOBODY],
    ...surroundings(recipe),
    ...['--size', String(FILE_BYTES), '--perms', '1777', '--tmpfs', '/tmp', '--chdir', '/tmp'],
    ...readOnly(recipe),
    ...['--remount-ro', '/', '--remount-ro', '/tmp'],
    ...['--seccomp', String(SECCOMP_FD), '--info-fd', String(INFO_FD)],
    '--',
    ...recipe.command,
  ];
}

/** What a zygote finds in its /tmp. */
export interface ZygotePlace {
  /** The program that makes boxes of its children. */
  readonly script: string;
  /** A folder of the zygote's user, where it listens for requests. */
  readonly socketFolder: string;
}

/**
 * The profile of a process whose children become boxes of `recipe`: nobody's programs run in it. It may become another
 * of the users that its host maps, and undo what lies in its /tmp (its /proc, too), which it does before its first child.
 * Everything else is as in a box, since its children see the same.
 */
export function zygoteArguments(
  recipe: BoxRecipe,
  { script, socketFolder }: ZygotePlace,
  uid: number,
): string[] {
  return [
    ...[...ISOLATION, '--uid', String(uid), '--gid', String(uid), '--userns-block-fd', String(USERS_FD)],
    ...options('--cap-add CAP_SETUID --cap-add CAP_SETGID --cap-add CAP_SYS_ADMIN'),
    ...surroundings(recipe),
    ...options('--tmpfs /tmp --proc /tmp/proc'),
    ...['--bind', socketFolder, '/tmp/socket', '--ro-bind', script, '/tmp/zygote.py'],
    ...readOnly(recipe),
    ...['--remount-ro', '/', '--chdir', '/tmp'],
    ...['--seccomp', String(SECCOMP_FD), '--info-fd', String(INFO_FD)],
    '--',
    ...recipe.command,
  ];
}

const surroundings = (recipe: BoxRecipe) => [
  '--clearenv',
  ...Object.entries(ENVIRONMENT).flatMap(([name, value]) => ['--setenv', name, value]),
  ...foldersAbove([...DEVICES, ...recipe.binds.map(({ to }) => to)]).flatMap((folder) => [
    ...['--perms', '0755', '--dir', folder],
  ]),
  ...DEVICES.flatMap((device) => ['--dev-bind', device, device]),
];

const readOnly = ({ binds }: BoxRecipe) => binds.flatMap(({ from, to }) => ['--ro-bind', from, to]);

/** Outermost first. Left to itself bubblewrap would close them to a zygote's children, who are other users than it. */
function foldersAbove(paths: readonly string[]): string[] {
  const above = (file: string): string[] => {
    const folder = path.dirname(file);
    return folder === '/' ? [] : [...above(folder), folder];
  };
  return [...new Set(paths.flatMap(above))];
}
