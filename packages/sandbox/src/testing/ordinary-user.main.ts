/** Runs hostile programs as whoever started it: reads `{ config, programs }` from its input, writes an OrdinaryAttack. */
import { text } from 'node:stream/consumers';
import { createProgramRunner } from '../program-runner.ts';
import { SandboxConfigSchema } from '../sandbox-config.ts';
import { attackWith, type HostileProgram } from './hostile-programs.ts';
import type { OrdinaryAttack } from './ordinary-user.ts';

interface Task {
  readonly config: unknown;
  readonly programs: readonly HostileProgram[];
}

const { config, programs } = JSON.parse(await text(process.stdin)) as Task;
const runner = createProgramRunner(SandboxConfigSchema.parse(config));

async function attack(): Promise<OrdinaryAttack> {
  const attacked = new Set(programs.map(({ runtime }) => runtime));
  for (const { runtime, reason } of await runner.availability()) {
    if (reason !== null && attacked.has(runtime)) return { missing: `${runtime}: ${reason}` };
  }
  return { outcomes: await attackWith(runner, programs) };
}

process.stdout.write(JSON.stringify(await attack()));
await runner.close();
