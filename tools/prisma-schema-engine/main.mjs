#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which `prisma generate` and `prisma migrate` would otherwise download from a host
 * that is no package registry. Prisma starts it through its official variable PRISMA_SCHEMA_ENGINE_BINARY; it serves the same
 * command line and the same JSON-RPC from the official @prisma/schema-engine-wasm over @prisma/adapter-pg.
 */
import { parseArguments } from './arguments.mjs';
import { runDatabaseCommand } from './database-commands.mjs';
import { logError } from './log.mjs';
import { takePanicMessage } from './panic.mjs';
import { serve } from './rpc.mjs';

/** What the native engine exits with after a panic; the CLI asks for a bug report on it. */
const panicExitCode = 101;

process.on('uncaughtException', (error) => {
  const panic = takePanicMessage();
  logError(panic || (error.stack ?? String(error)));
  process.exit(panic ? panicExitCode : 1);
});

const given = parseArguments(process.argv.slice(2));
if (given.version) {
  console.log('schema-engine-wasm');
} else if (given.databaseCommand !== undefined) {
  process.exit(await runDatabaseCommand(given.databaseCommand, given.url));
} else {
  await serve(given);
  // Pools of the adapter would keep the process alive for their idle time.
  process.exit(0);
}
