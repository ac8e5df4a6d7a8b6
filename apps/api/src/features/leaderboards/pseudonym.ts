import { createHmac } from 'node:crypto';

/** Without letters and digits that look alike (0 O, 1 I L) and without U: Crockford's. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

/** Five signs, the same for one student on all boards that share the key; without the key nobody can tell whose they are. */
export function pseudonymOf(userId: string, key: string): string {
  const digest = createHmac('sha256', key).update(userId).digest();
  let number = digest.readUInt32BE(0);
  let signs = '';
  for (let place = 0; place < LENGTH; place += 1) {
    signs += SIGNS.charAt(number % SIGNS.length);
    number = Math.floor(number / SIGNS.length);
  }
  return signs;
}
