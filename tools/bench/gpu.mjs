import { run } from '../processes/run.mjs';
import { findTensorflowFolder } from '../tensorflow/folder.mjs';
import { root } from '../workspace.mjs';
import { measureLenet5 } from './lenet5.mjs';
import { must } from './must.mjs';

/**
 * What a machine with an NVIDIA GPU adds: the conformance suite on tfjs-node-gpu, which must pass, and LeNet-5's figures.
 *
 * @param {{ seeds: number }} effort
 * @param {(line: string) => void} log
 */
export async function measureOnGpu({ seeds }, log) {
  const card = await must('nvidia-smi', ['--query-gpu=name,driver_version', '--format=csv,noheader']);
  log('The conformance suite …');
  const conformance = await conform();
  return { card: card.trim(), conformance, ...(await measureLenet5({ seeds, gpu: true }, log)) };
}

async function conform() {
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    '@convolab/compute',
    '--json',
    '--silent',
  ];
  const { stdout, stderr } = await run(
    process.execPath,
    ['--experimental-vm-modules', ...jest, 'tensorflow-backend'],
    { cwd: root, env: { ...process.env, CONVOLAB_TENSORFLOW: findTensorflowFolder() } },
  );
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(stdout);
  if (failed > 0 || passed === 0) throw new Error(`The conformance suite does not pass:\n${stderr}`);
  return { passed, failed, skipped };
}
