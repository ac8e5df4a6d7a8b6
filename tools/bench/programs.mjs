import fs from 'node:fs';
import path from 'node:path';
import { root } from '../workspace.mjs';

/** The exercise that everything is measured with: ten cases. */
export const slug = 'conv2d';

export const exerciseFolder = path.join(root, 'packages/course/exercises', slug);

/**
 * Right programs. In Python the course's two: windows of NumPy, and four loops, which compute for some ten milliseconds themselves.
 *
 * @typedef {{ name: 'typescript' | 'python' | 'pythonLoops', language: 'typescript' | 'python', file: string, source: string }} Program
 *
 * @type {readonly Program[]}
 */
export const programs = [
  { name: 'typescript', language: 'typescript', file: 'main.ts', source: read('loops.ts') },
  { name: 'python', language: 'python', file: 'main.py', source: read('windows.py') },
  { name: 'pythonLoops', language: 'python', file: 'main.py', source: read('loops.py') },
];

/** One of each language: under load a second one would tell nothing more. */
export const [typescriptProgram, pythonProgram] = /** @type {[Program, Program]} */ (programs.slice(0, 2));

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(exerciseFolder, 'solutions', file), 'utf8');
}
