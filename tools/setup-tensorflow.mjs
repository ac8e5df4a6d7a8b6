/** `npm run setup:tensorflow` and, for NVIDIA GPUs, `npm run setup:tensorflow -- --gpu`. */
import './start/require-node.mjs';

const { OperatorError } = await import('./processes/operator-error.mjs');
const { runSetup } = await import('./processes/run-setup.mjs');
const { setupTensorflow } = await import('./tensorflow/setup.mjs');

await runSetup(async () => {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--gpu') || more.length > 0) {
    throw new OperatorError('Usage: npm run setup:tensorflow [-- --gpu]');
  }
  await setupTensorflow(option === '--gpu' ? 'tfjs-node-gpu' : 'tfjs-node', console.log);
});
