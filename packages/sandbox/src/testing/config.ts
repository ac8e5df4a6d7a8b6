import fs from 'node:fs';
import { SandboxConfigSchema, type SandboxConfig } from '../sandbox-config.ts';

/** What boxes are made of on this machine, as `npm test` has prepared it. */
export function readTestSandboxConfig(): SandboxConfig {
  const file = process.env['CONVOLAB_SANDBOX_CONFIG'];
  if (!file) throw new Error('CONVOLAB_SANDBOX_CONFIG is not set: run `npm test`, which prepares the boxes.');
  return SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}
