import path from 'node:path';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/**
 * LeNet-5 with the default settings, on the whole of MNIST, as a worker trains it.
 *
 * @returns {Promise<{ backend: string, secondsPerEpoch: number, totalSeconds: number, accuracy: number }>}
 */
export async function measureTraining() {
  const bench = path.join(root, 'packages/compute/bench/epoch.mjs');
  const { status, stdout, stderr } = await run(process.execPath, [bench], { cwd: root, env: process.env });
  if (status !== 0) throw new Error(`The training failed:\n${stdout}\n${stderr}`);
  const { backend, secondsPerEpoch, totalSeconds, accuracy } = JSON.parse(
    stdout.trim().split('\n').at(-1) ?? '',
  );
  return { backend, secondsPerEpoch, totalSeconds, accuracy };
}
