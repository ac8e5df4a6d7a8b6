import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgramRunner, runLauncher } from './index.ts';
import { layBait } from './testing/bait.ts';
import { readTestSandboxConfig } from './testing/config.ts';
import { attackWith, readHostilePrograms } from './testing/hostile-programs.ts';
import { attackAsOrdinaryUser } from './testing/ordinary-user.ts';

const isRoot = process.getuid?.() === 0;
const config = readTestSandboxConfig();

const bait = await layBait();
const programs = readHostilePrograms(bait);

afterAll(() => bait.remove());

async function attackThroughLauncher(): Promise<Record<string, string>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-launcher-'));
  const socketPath = path.join(folder, 'boxes.sock');
  const launcher = await runLauncher(config, socketPath, process.getgid?.() ?? 0);
  const runner = createProgramRunner({ ...config, launcherSocket: socketPath });
  try {
    return await attackWith(runner, programs);
  } finally {
    await runner.close();
    await launcher.close();
    fs.rmSync(folder, { recursive: true });
  }
}

async function attackInProcess(): Promise<Record<string, string>> {
  const runner = createProgramRunner(config);
  try {
    return await attackWith(runner, programs);
  } finally {
    await runner.close();
  }
}

/** Both ways on a machine where tests run as root, the second alone where they do not: nobody can become root. */
const ways: readonly (readonly [string, () => Promise<Record<string, string>>])[] = isRoot
  ? [
      ['through the launcher, as root', attackThroughLauncher],
      ['in the process of an ordinary user', () => attackAsOrdinaryUser(config, programs)],
    ]
  : [['in the process of an ordinary user', attackInProcess]];

describe.each(ways)('hostile programs %s', (_way, attack) => {
  let outcomes: Record<string, string> = {};

  beforeAll(async () => {
    outcomes = await attack();
  }, 600_000);

  it.each(programs)('$name gets nothing: $expected', ({ name, expected }) => {
    expect(expected).toContain(outcomes[name]);
  });

  it('calls nobody on the host', () => {
    expect(bait.calls).toEqual([]);
  });
});
