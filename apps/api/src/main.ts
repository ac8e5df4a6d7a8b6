import { createApp } from './app.ts';
import { ConfigError, isHttps, isLoopback, readConfig, type ApiConfig } from './config.ts';
import { createLogger } from './logging/logger.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config);
  const app = await createApp(config, log);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  warnIfOpen(config, (message) => log.warn(message));
  log.info({ url: await app.getUrl() }, 'listening');
}

function warnIfOpen(config: ApiConfig, warn: (message: string) => void): void {
  if (isLoopback(config.host) || isHttps(config)) return;
  warn(
    'Listening beyond this machine without https: passwords and sessions can be read on the way. Put a proxy with https in front and set BASE_URL.',
  );
}

/** One sentence for what an operator can mend, the whole error for the rest. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken: stop what listens there, or set PORT to another.';
  if (code === 'EACCES') return 'The port may not be used by this user: set PORT to one above 1023.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`convolab api: ${explain(error)}\n`);
  process.exitCode = 1;
  // What was opened before the failure would keep the process alive.
  process.exit();
});
