import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgramRunner, runLauncher } from './index.ts';
import { layBait } from './testing/bait.ts';
import { readTestSandboxConfig } from './testing/config.ts';
import { attackWith, readHostilePrograms } from './testing/hostile-programs.ts';
import { attackAsOrdinaryUser } from './testing/ordinary-user.ts';

type Outcomes = Readonly<Record<string, string>>;

const isRoot = process.getuid?.() === 0;
const config = readTestSandboxConfig();

const bait = await layBait();
const programs = readHostilePrograms(bait);

afterAll(() => bait.remove());

async function attackThroughLauncher(): Promise<Outcomes> {
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

async function attackInOrdinaryProcess(): Promise<Outcomes> {
  const attack = await attackAsOrdinaryUser(config, programs);
  if ('missing' in attack) throw new Error(attack.missing);
  return attack.outcomes;
}

/** Why programs cannot be attacked with as root, or as an ordinary user, on this machine. */
async function reasonsAgainst(): Promise<{ asRoot: string | null; asOrdinaryUser: string | null }> {
  const tried = await attackAsOrdinaryUser(config, programs.slice(0, 1));
  // Somebody who is not root has no other way: there it has to work.
  const asOrdinaryUser = isRoot && 'missing' in tried ? tried.missing : null;
  return { asRoot: isRoot ? null : 'these tests were not started as root', asOrdinaryUser };
}

const reasons = await reasonsAgainst();
const ways = (
  [
    ['through the launcher, as root', attackThroughLauncher, reasons.asRoot],
    ['in a process of an ordinary user', attackInOrdinaryProcess, reasons.asOrdinaryUser],
  ] as const
).filter(([way, , reason]) => {
  if (reason !== null) process.stderr.write(`Hostile programs ${way}: not run here, for ${reason}.\n`);
  return reason === null;
});

describe.each(ways)('hostile programs %s', (_way, attack) => {
  let outcomes: Outcomes = {};

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
