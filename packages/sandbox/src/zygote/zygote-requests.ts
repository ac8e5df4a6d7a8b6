import type { BoxLimits } from '../boxes/resource-limits.ts';

/** What the four connections of a box are for; their order is that of the numbers in zygote.py. */
export const ROLES = ['control', 'channel', 'stdout', 'stderr'] as const;
export type Role = (typeof ROLES)[number];

const REQUEST_BYTES = 32;

/** What each connection begins with: which box it belongs to, what it is for, and how the box shall be limited. */
export function encodeRequest(box: number, role: Role, uid: number, { data, as: space }: BoxLimits): Buffer {
  const bytes = Buffer.alloc(REQUEST_BYTES);
  bytes.writeUInt32LE(box, 0);
  bytes.writeUInt32LE(ROLES.indexOf(role), 4);
  bytes.writeUInt32LE(uid, 8);
  bytes.writeBigUInt64LE(BigInt(data), 16);
  bytes.writeBigUInt64LE(BigInt(space), 24);
  return bytes;
}

/** What the host allows the monitor of a box, and then the box, to go on with. */
export const GO = Buffer.from('g');
