import fs from 'node:fs';
import { SandboxConfigSchema, type SandboxConfig } from '@convolab/sandbox';

/** What boxes are made of on this machine. */
export function readSandboxConfig(): SandboxConfig {
  const file = process.env['CONVOLAB_SANDBOX_CONFIG'];
  if (!file) throw new Error('CONVOLAB_SANDBOX_CONFIG is not set: run `npm test`, which prepares the boxes.');
  return SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}
