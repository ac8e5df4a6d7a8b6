/** Measures one thing of boxes or of the engine and prints it as JSON: main.mjs <part> <sandbox.json> <rounds> <seconds> */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../workspace.mjs';
import { drawnCases } from './drawn-cases.mjs';
import { measureLoad, measureVerdicts } from './grading.mjs';
import { openPlatform } from './platform.mjs';
import { measureStarts } from './starts.mjs';
import { measureWarmBoxes } from './warm-boxes.mjs';

const [part = '', configFile = '', rounds = '30', seconds = '10'] = process.argv.slice(2);

/** @type {Record<string, (platform: import('./platform.mjs').Platform) => Promise<unknown>>} */
const parts = {
  starts: (platform) => measureStarts(platform, Number(rounds)),
  engine: (platform) => measureVerdicts(platform, Number(rounds)),
  load: (platform) => measureLoad(platform, Number(seconds)),
  boxes: measureWarmBoxes,
  cases: drawnCases,
};
const measure = parts[part];
if (!measure) throw new Error(`There is no part ${part}.`);

const dist = path.join(root, 'packages/sandbox/dist');
fs.mkdirSync(dist, { recursive: true });
const folder = fs.mkdtempSync(path.join(dist, 'bench-'));
try {
  const platform = await openPlatform(folder, JSON.parse(fs.readFileSync(configFile, 'utf8')));
  try {
    console.log(JSON.stringify(await measure(platform)));
  } finally {
    await platform.close();
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
