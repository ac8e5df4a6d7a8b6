import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';

/**
 * @typedef {object} Binding
 * @property {string} folder of the packages
 * @property {import('./setup.mjs').Variant} variant
 * @property {string} libraries folder that holds `tensorflow/`
 * @property {string} compiler
 */

/**
 * Compiles the package's own sources against TensorFlow's libraries, where the package looks for the result. It finds the libraries
 * by a path relative to itself.
 *
 * @param {Binding} binding
 * @param {import('./setup.mjs').Log} log
 */
export async function buildBinding({ folder, variant, libraries, compiler }, log) {
  const packages = path.join(folder, 'node_modules');
  const own = path.join(packages, '@tensorflow', variant);
  const target = path.join(own, 'lib/napi-v8');
  const tensorflow = path.join(libraries, 'tensorflow');
  const library = findLibrary(tensorflow);
  const places = [tensorflow, path.dirname(library)].map(
    (place) => `-Wl,-rpath,$ORIGIN/${path.relative(target, place)}`,
  );
  log('Compiling the binding …');
  fs.mkdirSync(target, { recursive: true });
  const file = path.join(target, 'tfjs_binding.node');
  const args = [
    ...['-O2', '-std=c++17', '-fPIC', '-shared', '-DNAPI_VERSION=8'],
    ...[path.join(packages, 'node-api-headers/include'), path.join(tensorflow, 'include'), own].map(
      (place) => `-I${place}`,
    ),
    ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => path.join(own, 'binding', name)),
    ...['-o', `${file}.new`, library, path.join(tensorflow, 'libtensorflow_framework.so.2'), ...places],
  ];
  const { status, stderr } = await run(compiler, args, { cwd: own, env: process.env });
  if (status !== 0)
    throw new OperatorError(`g++ could not compile the binding:\n${stderr.trim().slice(0, 2000)}`);
  fs.renameSync(`${file}.new`, file);
}

/**
 * The C API lies in one of two libraries, by TensorFlow's version.
 *
 * @param {string} tensorflow
 */
function findLibrary(tensorflow) {
  const library = ['libtensorflow_cc.so.2', 'python/_pywrap_tensorflow_internal.so']
    .map((name) => path.join(tensorflow, name))
    .find((file) => fs.existsSync(file));
  if (library === undefined) throw new OperatorError(`There is no library of TensorFlow in ${tensorflow}.`);
  return library;
}
