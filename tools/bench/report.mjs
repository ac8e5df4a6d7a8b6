import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../workspace.mjs';

const file = path.join(root, 'docs/bench/latest.json');

/** @typedef {{ [name: string]: unknown }} Figures */

/** Where the figures are from: they mean little elsewhere. */
export function describeMachine() {
  const [cpu] = os.cpus();
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    // Others on the machine slow everything down; the figures of a busy machine say little.
    loadAtStart: Number((os.loadavg()[0] ?? 0).toFixed(1)),
    commit: git.stdout.trim(),
    date: new Date().toISOString().slice(0, 10),
  };
}

/**
 * Prints the figures beside those that were written last, and writes them.
 *
 * @param {Figures} figures
 * @param {(line: string) => void} log
 */
export function report(figures, log) {
  const before = fs.existsSync(file) ? flatten(JSON.parse(fs.readFileSync(file, 'utf8'))) : new Map();
  for (const [name, value] of flatten(figures)) {
    const last = before.get(name);
    log(
      `${name.padEnd(60)} ${String(value)}${last === undefined || last === value ? '' : `   (before: ${String(last)})`}`,
    );
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * @param {Figures} figures
 * @param {string} prefix
 * @returns {Map<string, unknown>} a leaf by its dotted name
 */
function flatten(figures, prefix = '') {
  return new Map(
    Object.entries(figures).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(/** @type {Figures} */ (value), `${prefix}${key}.`)]
        : [[`${prefix}${key}`, value]],
    ),
  );
}
