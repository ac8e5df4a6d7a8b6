import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildNode } from './build-node.mjs';
import { root } from './workspace.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  // Inside the checkout, where npm packages are found.
  fs.mkdirSync(path.join(root, '.data'), { recursive: true });
  folder = fs.mkdtempSync(path.join(root, '.data/build-node-'));
  fs.mkdirSync(path.join(folder, 'src/deep'), { recursive: true });
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/** @param {Record<string, string>} files */
function write(files) {
  for (const [name, content] of Object.entries(files))
    fs.writeFileSync(path.join(folder, 'src', name), content);
}

const runBuilt = (entry = 'main.js') =>
  spawnSync(process.execPath, [path.join(folder, 'dist', entry)], { encoding: 'utf8' });

test('bundles each entry, with npm packages outside and paths as in the sources', async () => {
  write({
    'main.ts': `import { whereAmI } from './deep/place.ts';\nconst ports: number = 1;\nconsole.log(whereAmI(), ports);\n`,
    'seed.main.ts': `import { z } from 'zod';\nconsole.log(z.string().parse('seeded'));\n`,
    'deep/place.ts': `export const whereAmI = (): string => [import.meta.dirname, import.meta.filename, new URL('x.txt', import.meta.url).pathname].join(' ');\n`,
  });
  await buildNode(folder);
  const deep = path.join(folder, 'src/deep');
  expect(runBuilt().stdout.trim()).toBe(
    `${deep}/ ${deep}/place.ts ${deep}/x.txt 1`.replace(`${deep}/ `, `${deep}/ `),
  );
  expect(runBuilt('seed.main.js').stdout.trim()).toBe('seeded');
  expect(fs.readFileSync(path.join(folder, 'dist/seed.main.js'), 'utf8')).toMatch(/from "zod"/);
});

test('emits the types that dependency injection reads', async () => {
  write({
    'main.ts': `import 'reflect-metadata';
function Injectable(): ClassDecorator { return () => undefined; }
class Repository {}
@Injectable()
class Service { constructor(readonly repository: Repository) {} }
console.log(Reflect.getMetadata('design:paramtypes', Service)[0] === Repository);
`,
  });
  await buildNode(folder);
  expect(runBuilt().stdout.trim()).toBe('true');
});
