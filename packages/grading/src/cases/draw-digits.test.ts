import { createRandom, isTensor, type Tensor } from '@convolab/tensor';
import { NUMBERED_DIGITS, toldBy } from '../testing/drawing.ts';
import { digitsArgument, drawDigits } from './draw-digits.ts';

const draw = (count: number | string, seed = 'seed', set: 'test' | 'training' = 'test') =>
  drawDigits({ count, set }, new Map([['N', 3]]), createRandom(seed, 'digits'), NUMBERED_DIGITS, 'digits');

/** The numbers of the digits, which are in their first pixels. */
const numbersOf = (images: readonly Uint8Array[]) => images.map((image) => image[0]);

describe('drawn digits', () => {
  it('are pinned, and come with their labels', async () => {
    const { images, labels } = await draw(5);
    expect(numbersOf(images)).toEqual([61, 43, 71, 53, 22]);
    expect(labels).toEqual(numbersOf(images).map((number) => Number(number) % 10));
  });

  it('are the same for the same seed and others for another, and no digit comes twice', async () => {
    expect(await draw(50)).toEqual(await draw(50));
    expect(numbersOf((await draw(50)).images)).not.toEqual(numbersOf((await draw(50, 'other')).images));
    expect(new Set(numbersOf((await draw(100)).images)).size).toBe(100);
  });

  it('are as many as an expression says, of the set that is named', async () => {
    expect((await draw('N * 2')).images).toHaveLength(6);
    expect(Math.max(...numbersOf((await draw(50, 's', 'training')).images).map(Number))).toBe(49);
  });

  it.each([[0], [101], [1e9], ['N / 2']])('%s digits cannot be drawn', async (count) => {
    expect(await toldBy(() => draw(count))).toMatch(/^digits\.count: /u);
  });
});

describe('digits as arguments', () => {
  const drawn = {
    images: [new Uint8Array(784).fill(255, 0, 1), new Uint8Array(784).fill(51, 783)],
    labels: [4, 9],
  };
  const [first = new Uint8Array(784)] = drawn.images;
  const argument = (digits: 'images' | 'image' | 'labels', changes = {}, given = drawn): Tensor => {
    const value = digitsArgument({ digits, scale: 'unit', padding: 0, ...changes }, given, 'argument');
    if (!isTensor(value)) throw new Error('It is no tensor.');
    return value;
  };

  it('are images, divided by 255, or bytes', () => {
    const images = argument('images');
    expect([images.dtype, images.shape, images.data[0], images.data[1567]]).toEqual([
      'float64',
      [2, 28, 28],
      1,
      0.2,
    ]);
    const bytes = argument('images', { scale: 'bytes' });
    expect([bytes.dtype, bytes.data[0], bytes.data[1567]]).toEqual(['uint8', 255, 51]);
  });

  it('are one image, or labels', () => {
    const one = { images: [first], labels: [4] };
    expect(argument('image', {}, one).shape).toEqual([28, 28]);
    expect([...argument('labels').data]).toEqual([4n, 9n]);
  });

  it('have zeros around them where that is asked for', () => {
    const padded = argument('images', { padding: 2 });
    expect(padded.shape).toEqual([2, 32, 32]);
    expect(padded.data[2 * 32 + 2]).toBe(1);
    expect(padded.data[1024 + 29 * 32 + 29]).toBe(0.2);
    expect(Array.from(padded.data, Number).reduce((sum, pixel) => sum + pixel, 0)).toBeCloseTo(1.2, 12);
  });

  it('are asked for where none are drawn, or several for one image', async () => {
    const spec = { digits: 'image', scale: 'unit', padding: 0 } as const;
    expect(await toldBy(() => digitsArgument(spec, null, 'a'))).toMatch(/^a: The case draws no digits: add/u);
    expect(await toldBy(() => digitsArgument(spec, drawn, 'a'))).toMatch(
      /^a: `image` is a single one, and the case draws 2/u,
    );
  });
});
