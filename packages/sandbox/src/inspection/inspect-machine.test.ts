import { inspectMachine, type MachineFact } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { boxFacts, runtimeFact } from './box-facts.ts';
import { systemFact } from './host-facts.ts';
import { namespaceFact } from './namespace-fact.ts';

const config = readTestSandboxConfig();
const isRoot = process.getuid?.() === 0;
const statusOf = (facts: readonly MachineFact[], name: string) =>
  facts.find((fact) => fact.name === name)?.status;

describe('a machine on which tests run', () => {
  it('can run code safely, and says by what', async () => {
    const facts = await inspectMachine(config);
    expect(facts.filter(({ status }) => status === 'missing')).toEqual([]);
    const barriers = [
      'user namespaces',
      'seccomp',
      'file system',
      'resource limits',
      'time limit',
      'memory limit',
    ];
    expect(facts.filter(({ status }) => status === 'good').map(({ name }) => name)).toEqual(
      expect.arrayContaining([...barriers, 'runtime typescript', 'runtime python']),
    );
    expect(statusOf(facts, 'box users')).toBe(isRoot ? 'good' : 'weaker');
  });
});

describe('a machine that lacks something', () => {
  it.each<[string, Partial<typeof config>, string]>([
    ['bubblewrap', { isolation: { missing: 'No bubblewrap.' } }, 'bubblewrap'],
    [
      'a bubblewrap that starts',
      { isolation: { bubblewrap: '/nowhere/bwrap', prlimit: '/bin/true', setpriv: '/bin/true' } },
      'bubblewrap',
    ],
    [
      'prlimit',
      { isolation: { bubblewrap: '/bin/true', prlimit: '/nowhere/prlimit', setpriv: '/bin/true' } },
      'prlimit, setpriv',
    ],
    ['its launcher', { launcherSocket: '/nowhere/boxes.sock' }, 'launcher'],
    [
      'what boxes are made of',
      { isolation: { ...config.isolation, bubblewrap: '/bin/true' } },
      'user namespaces',
    ],
  ])('is found out without %s', async (_, change, name) => {
    const facts = await inspectMachine({ ...config, ...change });
    expect(statusOf(facts, name)).toBe('missing');
  });

  it('is told of the container image', async () => {
    const facts = await inspectMachine({ ...config, isolation: { missing: 'No bubblewrap.' } });
    const remedies = facts.filter(({ status }) => status === 'missing').map(({ remedy }) => remedy?.en);
    expect(remedies).toEqual([expect.stringContaining('container image')]);
  });

  it('may lack a language', async () => {
    const facts = await inspectMachine({ ...config, python: { missing: 'There is no python3.' } });
    expect(statusOf(facts, 'runtime python')).toBe('weaker');
    expect(facts.filter(({ status }) => status === 'missing')).toEqual([]);
  });
});

describe('the system', () => {
  it.each([
    ['linux', 'x64', 'good'],
    ['linux', 'arm64', 'weaker'],
    ['linux', 'riscv64', 'missing'],
    ['darwin', 'arm64', 'missing'],
  ])('%s on %s is %s', (platform, architecture, status) => {
    expect(systemFact(platform, architecture).status).toBe(status);
  });
});

describe('a kernel that makes no namespaces', () => {
  const allowing = { maxUserNamespaces: '15000', unprivilegedClone: null, apparmorRestriction: null };

  it.each([
    [{ ...allowing, maxUserNamespaces: '0' }, 'sysctl user.max_user_namespaces'],
    [{ ...allowing, unprivilegedClone: '0' }, 'sysctl kernel.unprivileged_userns_clone=1'],
    [{ ...allowing, apparmorRestriction: '1' }, 'AppArmor profile'],
    [allowing, 'container image'],
  ])('names the setting of %j', (settings, remedy) => {
    expect(namespaceFact('denied', settings).remedy?.en).toContain(remedy);
  });
});

describe('a barrier that does not hold', () => {
  const probe = { startProcess: 'EPERM', writeFile: 'EROFS', readProcesses: 'ENOENT', openFiles: 40 };
  const trial = { probe, hasMemoryAccount: true, memoryIsLimited: true, timeIsLimited: true };

  it.each<[string, Partial<typeof trial> | { probe: null }, string]>([
    ['a process in the box', { probe: { ...probe, startProcess: 'none' } }, 'seccomp'],
    ['a file in the box', { probe: { ...probe, writeFile: 'none' } }, 'file system'],
    ['/proc in the box', { probe: { ...probe, readProcesses: 'none' } }, 'file system'],
    ['files without end', { probe: { ...probe, openFiles: 200 } }, 'resource limits'],
    ['a box that says nothing', { probe: null }, 'seccomp'],
    ['memory without end', { memoryIsLimited: false }, 'memory limit'],
    ['time without end', { timeIsLimited: false }, 'time limit'],
  ])('is missing: %s', (_, change, name) => {
    const facts = boxFacts({ ...trial, ...change }, config);
    expect(facts.filter(({ status }) => status === 'missing').map((fact) => fact.name)).toContain(name);
  });

  it('is not what a machine without cgroups or a language lacks', () => {
    const facts = boxFacts({ ...trial, hasMemoryAccount: false }, config);
    expect(statusOf(facts, 'cgroups')).toBe('weaker');
    const python = runtimeFact({ runtime: 'python', available: false, reason: 'no python3' });
    expect(python.finding.en).toContain('no python3');
  });
});
