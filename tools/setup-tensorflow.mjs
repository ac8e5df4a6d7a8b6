/** `npm run setup:tensorflow` and, for NVIDIA GPUs, `npm run setup:tensorflow -- --gpu`. */
import './start/require-node.mjs';

const { explain } = await import('./processes/operator-error.mjs');
const { killRunning } = await import('./processes/run.mjs');
const { setupTensorflow } = await import('./tensorflow/setup.mjs');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    killRunning();
    process.exit(1);
  });
}

try {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--gpu') || more.length > 0) {
    throw new Error('Usage: npm run setup:tensorflow [-- --gpu]');
  }
  await setupTensorflow(option === '--gpu' ? 'tfjs-node-gpu' : 'tfjs-node', console.log);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
