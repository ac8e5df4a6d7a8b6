/** `node tools/build-app.mjs apps/<name>`: builds one app into its dist/; Nx calls it and keeps the result. */
import fs from 'node:fs';
import path from 'node:path';
import { buildNode } from './build-node.mjs';
import { root } from './workspace.mjs';

const folder = path.resolve(root, process.argv[2] ?? '');
if (fs.existsSync(path.join(folder, 'vite.config.ts'))) {
  const { build } = await import('vite');
  process.chdir(folder);
  await build({ root: folder, logLevel: 'warn' });
} else {
  await buildNode(folder);
}
