/** Who may import whom. The direction is docs/architecture.md's; Nx tags in each package.json name the layer. */
const layers = {
  tooling: [],
  contracts: [],
  tensor: ['contracts'],
  reference: ['contracts', 'tensor'],
  grading: ['contracts', 'tensor', 'reference'],
  // A box for training loops holds compute's kernels.
  sandbox: ['contracts', 'tensor', 'grading', 'compute'],
  compute: ['contracts', 'tensor', 'grading'],
  engine: ['contracts', 'tensor', 'reference', 'grading', 'sandbox', 'compute', 'course'],
  // Its tests compute the numbers in lessons.
  course: ['contracts', 'tensor', 'reference'],
  db: ['contracts'],
};

const apps = {
  'app:api': ['contracts', 'tensor', 'reference', 'grading', 'course', 'db'],
  // Its launcher and its trainer are processes of their own, which load nothing of the engine.
  'app:worker': ['contracts', 'engine', 'sandbox', 'compute', 'db'],
  'app:cli': ['contracts', 'grading', 'engine', 'sandbox', 'compute', 'course'],
  'app:web': ['contracts', 'tensor', 'reference', 'grading', 'course'],
};

/** Packages that browsers load may use nothing of Node. */
const pureLayers = ['contracts', 'tensor', 'reference', 'grading'];

const layerTags = (/** @type {string[]} */ names) => names.map((name) => `layer:${name}`);

export const depConstraints = [
  ...Object.entries(layers).map(([name, allowed]) => ({
    sourceTag: `layer:${name}`,
    onlyDependOnLibsWithTags: layerTags(allowed),
  })),
  ...Object.entries(apps).map(([tag, allowed]) => ({
    sourceTag: tag,
    onlyDependOnLibsWithTags: layerTags(allowed),
  })),
  {
    sourceTag: 'runtime:any',
    onlyDependOnLibsWithTags: ['runtime:any'],
    bannedExternalImports: ['node:*', 'fs', 'path'],
  },
];

export const pureFolders = pureLayers.map((name) => `packages/${name}/src/**/*.ts`);
