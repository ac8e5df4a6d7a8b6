import path from 'node:path';
import { run } from './processes/run.mjs';
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
  const { status, stdout, stderr } = await run(process.execPath, [cli, ...args], {
    cwd: root,
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: schemaEngine,
      ...env,
    },
  });
  if (status !== 0)
    throw new Error(`prisma ${args.join(' ')} failed (exit ${status})\n${stdout}\n${stderr}`.trim());
  return stdout;
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
