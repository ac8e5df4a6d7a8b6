import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isCi, prepareTensorflow } from './tensorflow.mjs';

/** @type {string} */
let folder;
/** @type {string[]} */
let said;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-tensorflow-'));
  said = [];
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

/**
 * @param {string} program in place of the setup
 * @param {Partial<import('./tensorflow.mjs').TensorflowOptions>} [options]
 */
function prepare(program, options) {
  const setup = path.join(folder, 'setup.mjs');
  fs.writeFileSync(setup, program);
  const place = { folder: path.join(folder, 'place'), privateFolder: folder, users: null };
  const installed = path.join(folder, 'installed');
  return prepareTensorflow(place, { isCi: true, setup, installed, ...options }, (line) => said.push(line));
}

const working = `
  import fs from 'node:fs';
  fs.mkdirSync(process.env.CONVOLAB_TENSORFLOW, { recursive: true });
  fs.writeFileSync(process.env.CONVOLAB_TENSORFLOW + '/tfjs-node.json', '{}');`;

test('CI installs TensorFlow in the tests’ place', async () => {
  const own = await prepare(working);
  expect(own).toBe(path.join(folder, 'place/tensorflow'));
  expect(fs.existsSync(path.join(own, 'tfjs-node.json'))).toBe(true);
  expect(said).toEqual(['Installing TensorFlow for its tests …']);
});

test('what is installed is taken, in CI too', async () => {
  fs.mkdirSync(path.join(folder, 'installed'));
  fs.writeFileSync(path.join(folder, 'installed/tfjs-node.json'), '{}');
  expect(await prepare('process.exit(1)')).toBe(path.join(folder, 'installed'));
  expect(said).toEqual([]);
});

test('elsewhere nothing is installed, and said so', async () => {
  await prepare(working, { isCi: false });
  expect(fs.existsSync(path.join(folder, 'place/tensorflow/tfjs-node.json'))).toBe(false);
  expect(said.join()).toContain('npm run setup:tensorflow');
});

test('what keeps it from being installed is said', async () => {
  await prepare(`console.error('Missing: g++'); process.exit(1);`);
  expect(said.at(-1)).toBe('TensorFlow is not tested: it could not be installed. Missing: g++');
});

test('a setup that does not end is ended', async () => {
  await prepare('setInterval(() => undefined, 1000);', { limitMs: 300 });
  expect(said.at(-1)).toContain('did not end within 0.3 s');
});

test.each([
  ['true', true],
  ['1', true],
  ['false', false],
  ['', false],
])('CI=%s', (value, expected) => {
  expect(isCi({ CI: value })).toBe(expected);
});
