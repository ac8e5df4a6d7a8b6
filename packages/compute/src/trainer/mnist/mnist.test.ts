import { jest } from '@jest/globals';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gatherBatch } from './image-batch.ts';
import { IMAGE_BYTES, loadMnist, mnistFolder } from './mnist.ts';

// Real training, on machines that may be busy.
jest.setTimeout(120_000);

describe('MNIST', () => {
  it('has 55,000 images to train with, 5,000 to validate and 10,000 to test, with their well-known first labels', async () => {
    const { training, validation, test } = await loadMnist(mnistFolder());
    expect([training, validation, test].map(({ labels }) => labels.length)).toEqual([55_000, 5_000, 10_000]);
    expect([training, validation, test].map(({ pixels }) => pixels.length / IMAGE_BYTES)).toEqual([
      55_000, 5_000, 10_000,
    ]);
    expect([...training.labels.subarray(0, 8)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3]);
    expect([...test.labels.subarray(0, 8)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9]);
    expect(validation.labels.at(-1)).toBe(8);
  });

  it('is scaled by the mean and deviation of its pixels', async () => {
    const { training } = await loadMnist(mnistFolder());
    const { images, labels } = gatherBatch(training, [...training.labels.keys()].slice(0, 10_000), 28);
    const mean = images.reduce((sum, value) => sum + value, 0) / images.length;
    const variance = images.reduce((sum, value) => sum + (value - mean) ** 2, 0) / images.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    expect(labels).toEqual(training.labels.subarray(0, 10_000));
  });

  it('is padded by black before it is scaled', () => {
    const pixels = Uint8Array.from({ length: 2 * IMAGE_BYTES }, (_, index) =>
      index < IMAGE_BYTES ? 0 : 255,
    );
    const { images, labels } = gatherBatch({ pixels, labels: Uint8Array.from([4, 9]) }, [1], 32);
    const [black, white] = [(0 - 0.1307) / 0.3081, (1 - 0.1307) / 0.3081];
    const isInside = (position: number) => position >= 2 && position < 30;
    expect(images).toHaveLength(32 * 32);
    images.forEach((value, index) => {
      const inside = isInside(Math.floor(index / 32)) && isInside(index % 32);
      expect(value).toBeCloseTo(inside ? white : black, 6);
    });
    expect([...labels]).toEqual([9]);
  });

  it('refuses files that are missing or altered', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mnist-'));
    try {
      await expect(loadMnist(folder)).rejects.toThrow('ENOENT');
      for (const name of await readdir(mnistFolder())) {
        await copyFile(path.join(mnistFolder(), name), path.join(folder, name));
      }
      const altered = path.join(folder, 't10k-labels-idx1-ubyte');
      const bytes = await readFile(altered);
      bytes[100] = 9 - (bytes[100] ?? 0);
      await writeFile(altered, bytes);
      await expect(loadMnist(folder)).rejects.toThrow('t10k-labels-idx1-ubyte is not the original file');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
