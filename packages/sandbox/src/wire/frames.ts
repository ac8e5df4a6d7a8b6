/**
 * Frames on a box's channel: `u32 header length, u32 body length, JSON header, raw little-endian values`.
 */
const PREFIX_BYTES = 8;

/** The box broke the protocol, which nothing but an attack does. */
export class ProtocolViolation extends Error {
  override readonly name = 'ProtocolViolation';
}

export interface Frame {
  readonly header: unknown;
  readonly body: Buffer;
}

export function encodeFrame(header: object, body: Uint8Array = new Uint8Array()): Buffer {
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32LE(text.length, 0);
  prefix.writeUInt32LE(body.byteLength, 4);
  return Buffer.concat([prefix, text, body]);
}

/** Cuts a stream of untrusted bytes into frames; lengths are checked before anything is kept for them. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private bytes = 0;
  private awaited: { readonly headerBytes: number; readonly bodyBytes: number } | null = null;

  constructor(private readonly maxHeaderBytes: number) {}

  /** Takes bytes in and returns the frames that they complete. Throws ProtocolViolation. */
  push(chunk: Buffer, maxBodyBytes: number): Frame[] {
    this.chunks.push(chunk);
    this.bytes += chunk.length;
    const frames: Frame[] = [];
    for (let frame = this.next(maxBodyBytes); frame; frame = this.next(maxBodyBytes)) frames.push(frame);
    return frames;
  }

  private next(maxBodyBytes: number): Frame | null {
    if (!this.awaited) {
      const prefix = this.take(PREFIX_BYTES);
      if (!prefix) return null;
      this.awaited = this.readPrefix(prefix, maxBodyBytes);
    }
    const { headerBytes, bodyBytes } = this.awaited;
    const content = this.take(headerBytes + bodyBytes);
    if (!content) return null;
    this.awaited = null;
    return { header: parseHeader(content.subarray(0, headerBytes)), body: content.subarray(headerBytes) };
  }

  private readPrefix(prefix: Buffer, maxBodyBytes: number) {
    const headerBytes = prefix.readUInt32LE(0);
    const bodyBytes = prefix.readUInt32LE(4);
    if (headerBytes > this.maxHeaderBytes || bodyBytes > maxBodyBytes) {
      throw new ProtocolViolation(`A frame of ${headerBytes} + ${bodyBytes} bytes is too large.`);
    }
    return { headerBytes, bodyBytes };
  }

  /** Exactly so many bytes, or null where they are not there yet. */
  private take(length: number): Buffer | null {
    if (this.bytes < length) return null;
    const all = this.chunks.length === 1 ? (this.chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.chunks);
    this.chunks = [all.subarray(length)];
    this.bytes -= length;
    return all.subarray(0, length);
  }
}

/** Only so written can NUL and half a surrogate pair be in JSON whose bytes have been decoded. */
const ESCAPED = '\\u';

function parseHeader(bytes: Buffer): unknown {
  try {
    const text = bytes.toString('utf8');
    return text.includes(ESCAPED) ? JSON.parse(text, storable) : JSON.parse(text);
  } catch (error) {
    throw new ProtocolViolation('A header is no JSON.', { cause: error });
  }
}

/** Half a surrogate pair and NUL are in no text that a database takes. */
function storable(key: string, value: unknown): unknown {
  if (key.includes('\0')) throw new ProtocolViolation('A key holds NUL.');
  return typeof value === 'string' ? storableText(Buffer.from(value, 'utf8')) : value;
}

/** UTF-8 as text; what is no character becomes U+FFFD, NUL too. */
export const storableText = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\0', '\u{fffd}');
