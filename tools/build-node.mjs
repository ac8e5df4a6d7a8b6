import fs from 'node:fs';
import path from 'node:path';
import { transform } from '@swc/core';
import { context } from 'esbuild';

/**
 * Bundles the entries of a Node app (`src/*.main.ts`, `src/main.ts`) into `dist/`: the workspace's own packages go in, npm packages stay
 * outside. esbuild follows the imports; SWC translates, because it alone emits the types that NestJS injects by.
 *
 * @param {string} folder absolute path of the app
 */
export async function buildNode(folder) {
  const building = await contextFor(folder);
  await building.rebuild();
  await building.dispose();
}

/**
 * The same, again after every change of a source.
 *
 * @param {string} folder
 * @param {() => void} onBuilt called after every build without errors
 * @returns {Promise<() => Promise<void>>} stops watching
 */
export async function watchNode(folder, onBuilt) {
  const building = await contextFor(folder, {
    name: 'tell',
    setup: (build) => build.onEnd(({ errors }) => (errors.length === 0 ? onBuilt() : undefined)),
  });
  await building.watch();
  return () => building.dispose();
}

/**
 * @param {string} folder
 * @param {import('esbuild').Plugin[]} plugins
 */
function contextFor(folder, ...plugins) {
  const dist = path.join(folder, 'dist');
  const entries = fs.readdirSync(path.join(folder, 'src')).filter((name) => /^(.+\.)?main\.ts$/.test(name));
  return context({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => path.join(folder, 'src', name)),
    outdir: dist,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [keepPackagesOutside, translate(dist), ...plugins],
  });
}

/** @type {import('esbuild').Plugin} */
const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@convolab/') ? null : { path: name, external: true },
    );
  },
};

/**
 * @param {string} dist
 * @returns {import('esbuild').Plugin}
 */
function translate(dist) {
  return {
    name: 'translate',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const { code } = await transform(fs.readFileSync(file, 'utf8'), {
          filename: file,
          sourceMaps: 'inline',
          swcrc: false,
          configFile: false,
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true },
            keepClassNames: true,
          },
          module: { type: 'es6' },
        });
        return { contents: keepOwnUrl(code, file, dist), loader: 'js' };
      });
    },
  };
}

/**
 * Packages read files beside their sources by `import.meta.url`. In the bundle that would be the bundle's: it is set back to the
 * source's, relative to the bundle, since a release is laid out like the checkout.
 *
 * @param {string} code
 * @param {string} file of the source
 * @param {string} dist folder of the bundle
 */
function keepOwnUrl(code, file, dist) {
  if (!code.includes('import.meta.')) return code;
  const relative = JSON.stringify(path.relative(dist, file).split(path.sep).join('/'));
  const own = code
    .replaceAll('import.meta.url', 'sourceUrl_.href')
    .replaceAll('import.meta.dirname', 'urlToPath_(new URL(".", sourceUrl_))')
    .replaceAll('import.meta.filename', 'urlToPath_(sourceUrl_)');
  // On the first line, so that the source map's lines stay right.
  return `import { fileURLToPath as urlToPath_ } from 'node:url'; const sourceUrl_ = new URL(${relative}, import.meta.url); ${own}`;
}
