import fs from 'node:fs';
import path from 'node:path';
import { run } from './processes/run.mjs';
import { nxCli } from './start/build.mjs';
import { root } from './workspace.mjs';

/**
 * Rules that nobody breaks may be rules that nothing checks: here each is broken on purpose, in a file that is there for a moment.
 */

const withinMs = 180_000;

/** @type {string[]} */
const planted = [];

afterEach(() => {
  for (const file of planted.splice(0)) fs.rmSync(file, { force: true });
});

/**
 * @param {string} project
 * @param {string} folder
 * @param {string} code
 * @returns {Promise<string>} what lint says about it
 */
async function lintWith(project, folder, code) {
  const file = path.join(root, folder, `planted-${process.pid}.ts`);
  planted.push(file);
  fs.writeFileSync(file, code);
  // Run from inside another Nx: its variables would make this one believe that it is a part of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
  const { status, stdout, stderr } = await run(
    process.execPath,
    [nxCli, 'run', `@convolab/${project}:lint`, '--skip-nx-cache', '--outputStyle=static'],
    {
      cwd: root,
      env: { ...env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0' },
    },
  );
  expect(status).not.toBe(0);
  const [, report = ''] = `${stdout}${stderr}`.split(path.basename(file));
  return report;
}

test(
  'a package may not import what its layer must not know, nor read the environment',
  async () => {
    const report = await lintWith(
      'tensor',
      'packages/tensor/src',
      "import { createPrismaClient } from '@convolab/db';\nexport const planted = [createPrismaClient, process.env['HOME']];\n",
    );
    expect(report).toContain('@nx/enforce-module-boundaries');
    expect(report).toContain('Read the environment in config.ts');
  },
  withinMs,
);

test(
  'only repositories import the database',
  async () => {
    const report = await lintWith(
      'worker',
      'apps/worker/src',
      "import { createPrismaClient } from '@convolab/db';\nexport const planted = createPrismaClient;\n",
    );
    expect(report).toContain('Only *.repository.ts touch Prisma');
  },
  withinMs,
);
