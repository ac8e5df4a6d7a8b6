import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { root } from '../workspace.mjs';
import { must } from './must.mjs';

/**
 * A virtual environment of the benchmark's own, kept for the next time.
 *
 * @param {string} name
 * @param {readonly string[]} packages with their versions
 * @param {(line: string) => void} log
 * @returns {Promise<string>} its interpreter
 */
export async function installPythonPackages(name, packages, log) {
  const version = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  const folder = path.join(root, '.data/bench', `${name}-${version}`);
  const python = path.join(folder, 'bin/python3');
  const done = path.join(folder, 'installed');
  if (fs.existsSync(done)) return python;
  log(`Installing ${packages.join(', ')} …`);
  fs.rmSync(folder, { recursive: true, force: true });
  await must('python3', ['-m', 'venv', folder]);
  await must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  fs.writeFileSync(done, '');
  return python;
}
