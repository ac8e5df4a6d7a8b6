/** Runs hostile programs as whoever started it: reads `{ config, programs }` from its input, writes the outcomes. */
import { text } from 'node:stream/consumers';
import { createProgramRunner } from '../program-runner.ts';
import { SandboxConfigSchema } from '../sandbox-config.ts';
import { attackWith, type HostileProgram } from './hostile-programs.ts';

interface Task {
  readonly config: unknown;
  readonly programs: readonly HostileProgram[];
}

const { config, programs } = JSON.parse(await text(process.stdin)) as Task;
const runner = createProgramRunner(SandboxConfigSchema.parse(config));
const outcomes = await attackWith(runner, programs);
await runner.close();
process.stdout.write(JSON.stringify(outcomes));
