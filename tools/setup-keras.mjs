/** `npm run setup:keras`. */
import './start/require-node.mjs';

const { OperatorError } = await import('./processes/operator-error.mjs');
const { runSetup } = await import('./processes/run-setup.mjs');
const { setupKeras } = await import('./keras/setup.mjs');

await runSetup(async () => {
  if (process.argv.length > 2) throw new OperatorError('Usage: npm run setup:keras');
  await setupKeras(console.log);
});
