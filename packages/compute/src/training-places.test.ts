import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentOf } from './backend-source.ts';
import { trainingPlacesFor } from './training-places.ts';

describe('places for trainings', () => {
  it.each([
    [1, { trainings: 1, threads: 1 }],
    [2, { trainings: 1, threads: 2 }],
    [5, { trainings: 2, threads: 2 }],
    [16, { trainings: 8, threads: 2 }],
  ])('are one for every two of %d cores', (cores, expected) => {
    expect(trainingPlacesFor(cores, null)).toEqual(expected);
  });

  it('are as many as the operator says, with the cores shared out', () => {
    expect(trainingPlacesFor(8, null, 2)).toEqual({ trainings: 2, threads: 4 });
    expect(trainingPlacesFor(2, null, 3)).toEqual({ trainings: 3, threads: 1 });
  });

  it('are one on a GPU', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'places-'));
    await writeFile(path.join(folder, 'tfjs-node-gpu.json'), '{}');
    expect(trainingPlacesFor(16, folder)).toEqual({ trainings: 1, threads: 16 });
    await rm(folder, { recursive: true });
  });

  it('tell TensorFlow its threads; WebAssembly has one in Node', () => {
    const native = environmentOf({ name: 'tfjs-node', folder: '/somewhere' }, 3);
    expect(native).toMatchObject({ TF_NUM_INTRAOP_THREADS: '3', TF_ENABLE_ONEDNN_OPTS: '1' });
    expect(environmentOf({ name: 'wasm' }, 3)).toEqual({});
  });
});
