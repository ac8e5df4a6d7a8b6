/** `npm test`: everything there is to check, from whatever state the checkout is in. */
import './start/require-node.mjs';

const { explain } = await import('./processes/operator-error.mjs');
const { killRunning } = await import('./processes/run.mjs');
const { runAllStages } = await import('./test/stages.mjs');
const { prepareTestServices } = await import('./test/test-services.mjs');
const { readTally, summarize } = await import('./test/tally.mjs');

/** @type {import('./test/test-services.mjs').TestServices | undefined} */
let services;

/** @param {number} exitCode */
async function end(exitCode) {
  killRunning();
  await services?.stop();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(1));

try {
  services = await prepareTestServices(console.log);
  const outcomes = await runAllStages(services.env, console.log);
  const tally = readTally(outcomes);
  console.log(summarize(tally));
  await end(tally.failed === 0 ? 0 : 1);
} catch (error) {
  console.error(explain(error));
  console.log(summarize({ passed: 0, failed: 1, skipped: 0 }));
  await end(1);
}
