import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';

/** @typedef {import('./setup.mjs').Variant} Variant */

export const tensorflowVersion = '2.21.0';

/** Any Python does to unpack a wheel: the libraries that are taken out do not use it. */
const wheelOptions = [
  '--only-binary=:all:',
  '--python-version=3.11',
  '--implementation=cp',
  ...['manylinux2014_x86_64', 'manylinux_2_17_x86_64', 'manylinux_2_27_x86_64', 'manylinux_2_28_x86_64'].map(
    (platform) => `--platform=${platform}`,
  ),
];

/**
 * TensorFlow's libraries and headers, out of the wheels on PyPI.
 *
 * @param {string} folder
 * @param {Variant} variant
 * @param {string} python
 * @param {import('./setup.mjs').Log} log
 * @returns {Promise<string>} the folder that holds `tensorflow/`
 */
export async function installLibraries(folder, variant, python, log) {
  const place = path.join(folder, `${variant}-libraries-${tensorflowVersion}`);
  if (fs.existsSync(place)) return place;
  const unfinished = `${place}.unfinished`;
  fs.mkdirSync(unfinished, { recursive: true });
  if (variant === 'tfjs-node') await takeFromWheel(unfinished, python, log);
  else await installWithCuda(unfinished, python, log);
  fs.renameSync(unfinished, place);
  return place;
}

/**
 * Only what the binding needs, a third of the wheel.
 *
 * @param {string} place
 * @param {string} python
 * @param {import('./setup.mjs').Log} log
 */
async function takeFromWheel(place, python, log) {
  const downloads = path.join(place, 'downloads');
  log(`Downloading TensorFlow ${tensorflowVersion} from PyPI (about 280 MB) …`);
  await pip(python, ['download', '--no-deps', '--dest', downloads, `tensorflow-cpu==${tensorflowVersion}`]);
  const [wheel] = fs.readdirSync(downloads).filter((name) => name.endsWith('.whl'));
  log('Unpacking the libraries …');
  const { status, stderr } = await run(python, ['-c', unpack, path.join(downloads, wheel ?? ''), place], {
    cwd: place,
    env: process.env,
  });
  if (status !== 0) throw new OperatorError(`TensorFlow's wheel could not be unpacked:\n${stderr.trim()}`);
  fs.rmSync(downloads, { recursive: true });
}

const unpack = `
import sys, zipfile
wanted = ('tensorflow/libtensorflow_', 'tensorflow/python/_pywrap_tensorflow_internal.so',
  'tensorflow/include/tensorflow/', 'tensorflow/include/tsl/', 'tensorflow/include/xla/tsl/')
with zipfile.ZipFile(sys.argv[1]) as wheel:
  wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if name.startswith(wanted)])
`;

/**
 * With CUDA's libraries, which lie where TensorFlow's look for them.
 *
 * @param {string} place
 * @param {string} python
 * @param {import('./setup.mjs').Log} log
 */
async function installWithCuda(place, python, log) {
  log(`Installing TensorFlow ${tensorflowVersion} with CUDA's libraries from PyPI (several GB) …`);
  const requirement = `tensorflow[and-cuda]==${tensorflowVersion}`;
  await pip(python, ['install', '--no-compile', '--upgrade', '--target', place, requirement]);
}

/**
 * pip keeps what it has downloaded whole in its cache: a setup that was cut off does not download it again.
 *
 * @param {string} python
 * @param {string[]} args
 */
async function pip(python, [command = '', ...args]) {
  const common = ['-m', 'pip', '--disable-pip-version-check', command, '--quiet', ...wheelOptions];
  const { status, stderr } = await run(python, [...common, ...args], { cwd: '/', env: process.env });
  if (status === 0) return;
  throw new OperatorError(
    `pip could not get TensorFlow from PyPI; is the network there?\n${stderr.trim().slice(-2000)}`,
  );
}
