import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { format, resolveConfig } from 'prettier';
import { root } from '../workspace.mjs';
import { compare } from './compare.mjs';
import { lines } from './lines.mjs';
import { rounded } from './statistics.mjs';

const folder = path.join(root, 'docs/bench');
const file = path.join(folder, 'latest.json');

/** @typedef {import('./compare.mjs').Figures} Figures */
/** @typedef {import('./compare.mjs').Row} Row */

/** Where the figures are from: they mean little elsewhere. */
export function describeMachine() {
  const [cpu] = os.cpus();
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  return {
    cpu: cpu?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    commit:
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes'),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Processes that run or wait for a core, on average over the last minute. A busy machine's figures say little. */
export const loadNow = () => rounded(os.loadavg()[0] ?? 0);

/** What was written last. @returns {Figures} */
export const readBefore = () => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});

/**
 * Prints the figures beside targets, other tools and those that were written last.
 *
 * @param {Figures} figures
 * @param {(line: string) => void} log
 */
export function print(figures, log) {
  for (const { title, value, target, isMet, ratio, before } of compare(lines, figures, readBefore())) {
    const mark = isMet === null ? ' ' : isMet ? '✓' : '✗';
    const others = [target, ratio, before && `before ${before}`].filter(Boolean).join(' · ');
    log(`${mark} ${title.padEnd(56)} ${value.padStart(12)}   ${others}`);
  }
}

/**
 * Writes figures that stand apart, since they are of another run or another machine: docs/bench/lenet5.json or gpu.json.
 *
 * @param {'lenet5' | 'gpu'} name
 * @param {Figures} figures
 */
export function writeApart(name, figures) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * Writes docs/bench/latest.json, with all that was measured, and README.md, for people.
 *
 * @param {Figures} figures
 */
export async function write(figures) {
  const rows = compare(lines, figures, readBefore());
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  const readme = path.join(folder, 'README.md');
  const options = { ...(await resolveConfig(readme)), parser: 'markdown' };
  fs.writeFileSync(readme, await format(asMarkdown(figures, rows), options));
}

/**
 * @param {Figures} figures
 * @param {readonly Row[]} rows
 */
export function asMarkdown({ machine, failed }, rows) {
  const about = Object.entries(/** @type {Figures} */ (machine));
  const failures = Object.keys(/** @type {Figures} */ (failed ?? {}));
  const cells = rows.map(({ title, value, target, isMet, ratio, before }) => {
    const verdict = isMet === null ? '' : isMet ? 'met' : '**missed**';
    return `| ${[title, value, target, verdict, ratio, before].join(' | ')} |`;
  });
  return `# Figures

Written by \`npm run bench\`, all in one run; everything that was measured is in [latest.json](latest.json). Do not edit.

Measured with \`conv2d\`: ten cases, each drawn and judged alone. pytest and gradescope-utils judge the same ten cases of the same Python
programs, cold, in an ordinary process without any isolation; in brackets how many times better the figure here is than theirs.

${about.map(([name, value]) => `- ${name}: ${String(value)}`).join('\n')}
${failures.length > 0 ? `\nFailed, and therefore missing: ${failures.join(', ')}.\n` : ''}
| Figure | Measured | Target | | Others on the same cases | Before |
| --- | --- | --- | --- | --- | --- |
${cells.join('\n')}
`;
}
