import fs from 'node:fs';
import { runLauncher, SandboxConfigSchema } from '@convolab/sandbox';
import { readLauncherConfig } from './config.ts';
import { createLogger } from './logging/logger.ts';

/** The box launcher: the one process that keeps root, and all that it does is to make boxes. */
const { sandboxConfigPath, allowedGid, logLevel } = readLauncherConfig();
const { launcherSocket, ...boxes } = SandboxConfigSchema.parse(
  JSON.parse(fs.readFileSync(sandboxConfigPath, 'utf8')),
);
if (launcherSocket === null) throw new Error(`${sandboxConfigPath} names no launcherSocket.`);

const launcher = await runLauncher({ ...boxes, launcherSocket: null }, launcherSocket, allowedGid);
createLogger(logLevel).info({ launcherSocket }, 'the box launcher listens');

const stop = () => void launcher.close().then(() => process.exit(0));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
