import { explain } from './operator-error.mjs';
import { killRunning } from './run.mjs';

/**
 * Runs a setup from the command line: what it runs ends with it, and what the operator has to set right is said in a sentence.
 *
 * @param {() => Promise<void>} setUp
 */
export async function runSetup(setUp) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      killRunning();
      process.exit(1);
    });
  }
  try {
    await setUp();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
