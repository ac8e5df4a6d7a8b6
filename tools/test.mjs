/** `npm test`: everything that can be checked, from a clean clone. Its last line counts what passed, failed and was skipped. */
import './start/require-node.mjs';

const { explain } = await import('./processes/operator-error.mjs');
const { killRunning } = await import('./processes/run.mjs');
const { checkEverything } = await import('./test/check-everything.mjs');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    killRunning();
    process.exit(1);
  });
}

try {
  const { passed, failed, skipped } = await checkEverything((line) => console.log(line));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(explain(error));
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
