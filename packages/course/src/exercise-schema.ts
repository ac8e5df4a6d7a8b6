import { ExerciseSpecSchema } from '@convolab/contracts';
import { z } from 'zod';

/**
 * `exercise.schema.json`: the format of exercise.yaml as JSON Schema (draft 7, which editors read), of what is written: fields that have a
 * default may be left out. `node packages/course/write-schema.mjs` writes it after every change of the format.
 */
export function exerciseSchemaText(): string {
  const schema = {
    title: 'exercise.yaml of Convolab',
    ...z.toJSONSchema(ExerciseSpecSchema, { io: 'input', target: 'draft-7' }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
