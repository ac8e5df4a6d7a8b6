import { createRandom } from '@convolab/tensor';
import { IMAGE_BYTES } from '../mnist/mnist.ts';
import { noisyImage } from './noisy-image.ts';

const grey = new Uint8Array(100 * IMAGE_BYTES).fill(128);

describe('noisyImage', () => {
  it('adds noise of mean 0 and of the deviation told', () => {
    const noisy = noisyImage(grey, 0.1, createRandom('seed', 'noise'));
    const differences = Array.from(noisy, (byte) => byte - 128);
    const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    const variance = differences.reduce((sum, value) => sum + value ** 2, 0) / differences.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(Math.sqrt(variance) / 255).toBeCloseTo(0.1, 2);
  });

  it('rounds to bytes and clips at black and white', () => {
    const steps = [0.4, -9, 3, 0.6];
    const random = { ...createRandom('', ''), normal: () => steps.shift() ?? NaN };
    expect([...noisyImage(Uint8Array.from([10, 10, 250, 10]), 1 / 255, random)]).toEqual([10, 1, 253, 11]);
    const far = noisyImage(Uint8Array.from([5, 250]), 1, { ...random, normal: () => -1 });
    expect([...far]).toEqual([0, 0]);
    expect([...noisyImage(Uint8Array.from([5, 250]), 1, { ...random, normal: () => 1 })]).toEqual([255, 255]);
  });

  it('leaves the image as it is without noise, and its original alone', () => {
    const image = Uint8Array.from([0, 7, 255]);
    expect(noisyImage(image, 0, createRandom('', ''))).toEqual(image);
    noisyImage(image, 1, createRandom('', ''));
    expect([...image]).toEqual([0, 7, 255]);
  });
});
