import { createHash, randomUUID } from 'node:crypto';
import type { ExerciseContent } from '@convolab/contracts';
import type { PrismaClient } from '@convolab/db';
import { doubleExercise } from '@convolab/db/testing/double';
import type { CheckScript } from './scripted-checker.ts';

const TEXT = { ko: '글', en: 'Text' };

/** A draft whose check goes as `script` says, with that check: it waits, and has no job. */
export async function makeCheck(prisma: PrismaClient, script: CheckScript) {
  const slug = `check-${randomUUID()}`;
  const content: ExerciseContent = {
    slug,
    spec: doubleExercise(10, ['typescript']),
    statement: TEXT,
    starters: { typescript: script },
    solutions: [],
    bugs: [],
    data: [],
    equivalentMutants: [],
  };
  const { id: exerciseVersionId } = await prisma.exerciseVersion.create({
    data: {
      id: randomUUID(),
      number: 1,
      kind: 'function',
      contentHash: createHash('sha256').update(slug).digest('hex'),
      content,
      exercise: { create: { id: randomUUID(), slug } },
    },
  });
  const { id } = await prisma.exerciseCheck.create({ data: { id: randomUUID(), exerciseVersionId } });
  return { id, slug, exerciseVersionId };
}
