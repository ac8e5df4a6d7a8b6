import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '@convolab/contracts';

/** One file of `cheats/<exercise>/`: what it tries stands in its first line, which verdicts are right in the second. */
export interface Cheat {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  readonly expected: readonly string[];
}

const FOLDER = path.join(import.meta.dirname, '../../cheats');

export function readCheats(exercise: string): Cheat[] {
  const folder = path.join(FOLDER, exercise);
  return fs.readdirSync(folder).map((name) => {
    const source = fs.readFileSync(path.join(folder, name), 'utf8');
    const expected = /^(?:\/\/|#) expect: (.+)$/mu.exec(source)?.[1]?.split(', ');
    if (!expected) throw new Error(`${name} does not say what is expected.`);
    return { name, language: name.endsWith('.py') ? 'python' : 'typescript', source, expected };
  });
}
