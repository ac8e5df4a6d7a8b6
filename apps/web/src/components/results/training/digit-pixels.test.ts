import { digitFromBase64, digitRgba } from './digit-pixels.ts';

describe('a digit from base64', () => {
  it('makes opaque grey of each byte', () => {
    const bytes = new Uint8Array(784);
    bytes.set([0, 128, 255]);
    const rgba = digitRgba(digitFromBase64(Buffer.from(bytes).toString('base64')));
    expect([...rgba.slice(0, 12)]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
    expect(rgba).toHaveLength(784 * 4);
  });

  it('refuses another size', () => {
    expect(() => digitFromBase64(Buffer.from('short').toString('base64'))).toThrow('784');
  });
});
