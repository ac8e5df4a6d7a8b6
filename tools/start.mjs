/** `npm start` and, with --dev, `npm run dev`. Everything up to `npm ci` uses Node's own modules only. */
import './start/require-node.mjs';

const { explain } = await import('./processes/operator-error.mjs');
const { killRunning } = await import('./processes/run.mjs');
const { readSettings } = await import('./start/settings.mjs');
const { beginRun, bringUp } = await import('./start/start.mjs');

/** @type {import('./start/start.mjs').Run | undefined} */
let run;
let ending = false;

/**
 * @param {number} exitCode
 * @param {string} [message]
 */
async function end(exitCode, message) {
  if (ending) return;
  ending = true;
  if (message !== undefined) console.error(message);
  killRunning();
  await run?.supervisor.stop();
  run?.unlock();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
process.on('uncaughtException', (error) => void end(1, explain(error)));

try {
  const settings = readSettings(process.env);
  run = await beginRun(settings);
  await bringUp(settings, run, { isDev: process.argv.includes('--dev'), log: console.log });
  await end(1, await run.supervisor.failed);
} catch (error) {
  await end(1, explain(error));
}
