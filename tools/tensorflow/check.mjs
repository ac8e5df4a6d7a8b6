import { run } from '../processes/run.mjs';

/**
 * Loads a backend and convolves, in a process of its own, which a wrong library may end.
 *
 * @param {string} folder
 * @param {import('./setup.mjs').Variant} variant
 * @returns {Promise<{ version: string } | { reason: string }>} TensorFlow's version, or one line
 */
export async function tryBackend(folder, variant) {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CONVOLAB_VARIANT: variant };
  const { status, stdout, stderr } = await run(process.execPath, ['-e', program], { cwd: folder, env });
  const version = /^works (\S+)$/mu.exec(stdout)?.[1];
  if (status === 0 && version !== undefined) return { version };
  const line = stderr.split('\n').find((one) => /error|symbol|cannot|no such/iu.test(one));
  return { reason: line?.trim() ?? `its process ended with ${status ?? 'a signal'}` };
}

const program = `
  const util = require('node:util');
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
  util.isArray ??= Array.isArray;
  const variant = process.env.CONVOLAB_VARIANT;
  const tf = require('@tensorflow/' + variant);
  if (tf.getBackend() !== 'tensorflow') throw new Error('Error: tfjs is on ' + tf.getBackend());
  if (variant === 'tfjs-node-gpu' && !tf.backend().isUsingGpuDevice)
    throw new Error('TensorFlow finds no GPU that it can use');
  const image = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
  const result = tf.conv2d(image, tf.tensor4d([1, -1, 2, 0.5], [2, 2, 1, 1]), 1, 'valid').dataSync();
  if (result.join() !== '9.5,12,17,19.5') throw new Error('Error: it computes ' + result.join());
  console.log('works ' + tf.backend().binding.TF_Version);
`;
