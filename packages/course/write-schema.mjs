/** `node packages/course/write-schema.mjs`: writes exercise.schema.json anew, after the format was changed. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = import.meta.dirname;
// Beside the sources, so that what they import is found.
const program = path.join(folder, 'dist/exercise-schema.mjs');

await build({
  entryPoints: [path.join(folder, 'src/exercise-schema.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['zod'],
});
const { exerciseSchemaText } = await import(pathToFileURL(program).href);
fs.writeFileSync(path.join(folder, 'exercise.schema.json'), exerciseSchemaText());
