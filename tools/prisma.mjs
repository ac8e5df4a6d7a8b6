import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './workspace.mjs';

const cli = path.join(root, 'node_modules/prisma/build/index.js');
const schemaEngine = path.join(root, 'tools/prisma-schema-engine/main.mjs');

/**
 * Runs Prisma's command line with the schema engine of tools/prisma-schema-engine.
 *
 * @param {string[]} args e.g. `['migrate', 'deploy']`
 * @param {Record<string, string>} [env] added to this process's own, e.g. `{ DATABASE_URL }`
 * @returns {Promise<string>} what it printed
 * @throws when it fails, with what it printed as the message
 */
export async function prisma(args, env = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(`prisma ${args.join(' ')} failed (exit ${status})\n${output.trim()}`);
  return output;
}

/** `node tools/prisma.mjs migrate dev …`: the same for hands. */
if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(await prisma(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
