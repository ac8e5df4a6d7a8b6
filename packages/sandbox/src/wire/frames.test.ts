import { encodeFrame, FrameReader, ProtocolViolation, storableText } from './frames.ts';

const MAX_HEADER_BYTES = 100;
const reader = () => new FrameReader(MAX_HEADER_BYTES);
const prefix = (headerBytes: number, bodyBytes: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(headerBytes, 0);
  bytes.writeUInt32LE(bodyBytes, 4);
  return bytes;
};

describe('a frame', () => {
  const first = encodeFrame({ type: 'ready' }, Buffer.from([1, 2, 3]));
  const second = encodeFrame({ 커널: '합성곱' });

  it('arrives whole, however it was cut', () => {
    const bytes = Buffer.concat([first, second]);
    for (let size = 1; size <= bytes.length; size += 1) {
      const frames = reader();
      const found = [];
      for (let at = 0; at < bytes.length; at += size)
        found.push(...frames.push(bytes.subarray(at, at + size), 3));
      expect(found).toEqual([
        { header: { type: 'ready' }, body: Buffer.from([1, 2, 3]) },
        { header: { 커널: '합성곱' }, body: Buffer.alloc(0) },
      ]);
    }
  });

  it.each([
    ['header', prefix(MAX_HEADER_BYTES + 1, 0)],
    ['body', prefix(2, 4)],
    ['length of 4 GiB', prefix(2, 0xffff_ffff)],
  ])('with too long a %s is refused before it arrives', (_, bytes) => {
    expect(() => reader().push(bytes, 3)).toThrow(ProtocolViolation);
  });

  it.each(['', '{', 'NaN', '{"a":1}x', '"\u{0001}"'])('whose header is %j is refused', (text) => {
    const bytes = Buffer.from(text);
    expect(() => reader().push(Buffer.concat([prefix(bytes.length, 0), bytes]), 0)).toThrow(
      ProtocolViolation,
    );
  });

  it('holds no text that a database would refuse', () => {
    const [frame] = reader().push(encodeFrame({ text: 'a\0b\ud800' }), 0);
    expect(frame?.header).toEqual({ text: 'a\u{fffd}b\u{fffd}' });
    expect(() => reader().push(encodeFrame({ 'a\0': 1 }), 0)).toThrow(ProtocolViolation);
    expect(storableText(Buffer.from([0x61, 0xff, 0x00]))).toBe('a\u{fffd}\u{fffd}');
  });
});
