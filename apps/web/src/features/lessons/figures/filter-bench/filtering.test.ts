import { respond, KERNELS, type KernelName } from './filtering.ts';
import { shapes, stripes, SIDE } from './test-pictures.ts';

const linear = (name: KernelName) => ({ kind: 'linear', ...KERNELS[name] }) as const;

describe('the filter bench', () => {
  it('keeps an even picture as it is, or finds nothing in it', () => {
    const even = Array.from({ length: 5 }, () => [0.5, 0.5, 0.5, 0.5, 0.5]);
    for (const name of Object.keys(KERNELS) as KernelName[]) {
      const { values, scale } = respond(even, linear(name));
      for (const value of values.flat()) expect(value).toBeCloseTo(scale === 'brightness' ? 0.5 : 0, 10);
    }
  });

  it('sees upright edges with one Sobel kernel and level ones with the other', () => {
    const upright = Array.from({ length: 4 }, () => [0, 0, 1, 1]);
    expect(respond(upright, linear('sobelX')).values.flat()).toEqual([4, 4, 4, 4]);
    expect(respond(upright, linear('sobelY')).values.flat()).toEqual([0, 0, 0, 0]);
    expect(respond(upright, { kind: 'magnitude', name: 'sobel' }).values.flat()).toEqual([4, 4, 4, 4]);
  });

  it('has test pictures of brightness', () => {
    const flat = [shapes(), stripes()].flat(2);
    expect(flat.filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
  });

  it('has square test pictures', () => {
    for (const picture of [shapes(), stripes()])
      expect([picture.length, picture[0]?.length]).toEqual([SIDE, SIDE]);
  });
});
