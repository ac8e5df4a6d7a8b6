import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { findExecutable } from './processes/executable.mjs';
import { root } from './workspace.mjs';

/**
 * @typedef {object} Service
 * @property {string[]} [ports]
 * @property {string[]} [networks]
 * @property {string[]} [security_opt]
 * @property {string[]} [cap_drop]
 * @property {string} [user]
 * @property {boolean} [init]
 * @property {Record<string, string>} [environment]
 */

const text = fs.readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
/** @type {{ services: Record<string, Service>, networks: Record<string, { internal?: boolean }> }} */
const compose = parse(text, { merge: true });
const services = Object.entries(compose.services);

test('only the web port is published, and stores and workers have no way out', () => {
  expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['web']);
  expect(services.filter(([, { networks }]) => networks?.includes('web')).map(([name]) => name)).toEqual([
    'web',
  ]);
  expect(compose.networks['stores']?.internal).toBe(true);
});

test('nothing is privileged and nothing reaches the container engine', () => {
  expect(text).not.toMatch(/privileged: *true|docker\.sock|cap_add|network_mode|pid: *host|unconfined/);
});

test.each(['worker', 'worker-gpu'])(
  '%s has its own seccomp profile, no root and no secret of the API',
  (name) => {
    const service = compose.services[name];
    expect(service).toMatchObject({ user: '1000:1000', init: true, cap_drop: ['ALL'] });
    expect(service?.security_opt).toEqual(['no-new-privileges:true', 'seccomp:docker/worker-seccomp.json']);
    expect(Object.keys(service?.environment ?? {})).toEqual(['DATABASE_URL', 'REDIS_URL']);
  },
);

test('the seccomp profile lets bubblewrap make boxes and refuses what breaks out of containers', () => {
  /** @type {{ defaultAction: string, syscalls: { names: string[], action: string, args?: object[] }[] }} */
  const profile = JSON.parse(fs.readFileSync(path.join(root, 'docker/worker-seccomp.json'), 'utf8'));
  expect(profile.defaultAction).toBe('SCMP_ACT_ERRNO');
  expect(new Set(profile.syscalls.map(({ action }) => action))).toEqual(new Set(['SCMP_ACT_ALLOW']));
  const allowed = new Set(profile.syscalls.flatMap(({ names }) => names));
  for (const name of [
    'clone',
    'clone3',
    'unshare',
    'mount',
    'umount2',
    'pivot_root',
    'setns',
    'sethostname',
  ]) {
    expect(allowed).toContain(name);
  }
  const dangerous = [
    'bpf',
    'ptrace',
    'kexec_load',
    'init_module',
    'keyctl',
    'perf_event_open',
    'userfaultfd',
  ];
  for (const name of [
    ...dangerous,
    'io_uring_setup',
    'open_by_handle_at',
    'reboot',
    'swapon',
    'chroot',
    'mknod',
  ]) {
    expect(allowed).not.toContain(name);
  }
});

test('without secrets nothing starts; with them docker-compose takes the file', () => {
  const file = findExecutable('docker-compose');
  if (file === undefined) return;
  const secrets = {
    POSTGRES_PASSWORD: 'a',
    REDIS_PASSWORD: 'b',
    AUTH_SECRET: 'c',
    BASE_URL: 'https://camp.example.org',
  };
  const config = (/** @type {Record<string, string>} */ env) =>
    spawnSync(file, ['-f', 'docker-compose.yml', 'config', '--quiet'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
  expect(config(secrets)).toMatchObject({ status: 0 });
  expect(config({ ...secrets, AUTH_SECRET: '' }).stderr).toContain('AUTH_SECRET');
});
