import path from 'node:path';
import { readKerasStamp } from '../keras/folder.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/** 15 seconds where the network is good. */
const limitMs = 3 * 60_000;

/**
 * Keras for the boxes of tests, where `npm run setup:keras` puts it. CI installs it; elsewhere it is said what is not tested.
 *
 * @param {boolean} isCi
 * @param {(line: string) => void} log
 */
export async function prepareKeras(isCi, log) {
  if (readKerasStamp() !== '') return;
  if (!isCi) {
    log('Keras is not tested: `npm run setup:keras` would install it.');
    return;
  }
  log('Installing Keras for its tests …');
  const setup = path.join(root, 'tools/setup-keras.mjs');
  const { status, stderr } = await run(process.execPath, [setup], { cwd: root, env: process.env, limitMs });
  if (status === 0) return;
  const reason = status === null ? `the setup did not end within ${limitMs / 1000} s` : stderr.trim();
  log(`Keras is not tested: it could not be installed. ${reason}`);
}
