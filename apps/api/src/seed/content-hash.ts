import { createHash } from 'node:crypto';
import type { ExerciseContent } from '@convolab/contracts';

/** SHA-256, hex. The order of keys counts: integers of a case are drawn in the order in which they are written. */
export function contentHash(content: ExerciseContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
