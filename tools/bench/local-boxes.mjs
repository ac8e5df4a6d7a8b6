import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareCommandLineBoxes } from '../cli/boxes.mjs';
import { messages } from '../cli/messages.mjs';
import { root } from '../workspace.mjs';
import { must } from './must.mjs';

/** @typedef {{ rounds: number, seconds: number }} Effort */

const main = path.join(import.meta.dirname, 'engine/main.mjs');

/**
 * Measures one thing of boxes or of the engine, in a process of its own, with the boxes of the command line and a harness built anew.
 *
 * @param {string} part of engine/main.mjs
 * @param {Effort} effort
 * @returns {Promise<any>} what it printed, parsed
 */
export async function measureLocally(part, { rounds, seconds }) {
  await must(process.execPath, [path.join(root, 'packages/sandbox/build.mjs')]);
  const { config } = await prepareCommandLineBoxes(messages.en, console.log);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-bench-boxes-'));
  try {
    const configFile = path.join(folder, 'sandbox.json');
    fs.writeFileSync(configFile, JSON.stringify(config));
    const stdout = await must(process.execPath, [main, part, configFile, String(rounds), String(seconds)]);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
