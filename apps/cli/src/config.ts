import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { z } from 'zod';
import { createStyle, type Style } from './output/style.ts';

/** The course that comes with Convolab. */
export const COURSE_FOLDER = path.resolve(import.meta.dirname, '../../../packages/course');

/** Its schema of exercise.yaml, for editors. */
export const EXERCISE_SCHEMA = path.join(COURSE_FOLDER, 'exercise.schema.json');

/** What a new exercise begins as. */
export const EXERCISE_TEMPLATE = path.resolve(import.meta.dirname, '../templates/exercise');

/** The bundle that trains a model in a process of its own. */
export const TRAINER_ENTRY = path.resolve(import.meta.dirname, '../dist/trainer.main.js');

/** Colours on a terminal alone, and not where NO_COLOR is set (no-color.org). */
export function readStyle(stream: NodeJS.WriteStream): Style {
  const isColoured = stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return createStyle(isColoured ? styleText : null);
}

/** Where `npm run setup:tensorflow` installs faster backends, as the launcher found it; null: none are looked for. */
export const readTensorflowFolder = (): string | null => process.env['CONVOLAB_TENSORFLOW'] || null;

export function readVersion(): string {
  const file = path.resolve(import.meta.dirname, '../package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
