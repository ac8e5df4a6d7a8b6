import path from 'node:path';
import { watchNode } from '../build-node.mjs';
import { findFreePort, loopback } from '../services/ports.mjs';
import { root } from '../workspace.mjs';
import { prepareRelease } from './release.mjs';
import { apiCommand, startServers, workerCommand } from './servers.mjs';
import { stages } from './stages.mjs';

/**
 * As `startServers`, with the apps rebuilt and restarted when a source changes. Vite serves the web client on the usual port, replaces
 * its modules in the open page, and passes `/api` on to the API, which moves to a free port.
 *
 * @param {import('./servers.mjs').ServerContext} context
 * @param {import('./boxes.mjs').SandboxConfig} sandbox
 */
export async function startDevelopment(context, sandbox) {
  const { settings } = context;
  const apiPort = await findFreePort();
  const baseUrl = settings.baseUrl ?? `http://${settings.host}:${settings.port}`;
  const behindVite = { ...context, settings: { ...settings, host: loopback, port: apiPort, baseUrl } };
  const servers = await startServers(behindVite, sandbox);
  await watch('apps/api', servers.api, context, apiCommand(behindVite));
  await watch('apps/worker', servers.worker, context, workerCommand(behindVite));
  await serveWeb(settings, `http://${loopback}:${apiPort}`);
  return servers;
}

/**
 * @param {string} app
 * @param {import('../processes/children.mjs').Child} first
 * @param {import('./servers.mjs').ServerContext} context
 * @param {import('../processes/children.mjs').ChildCommand} command
 */
async function watch(app, first, { place, supervisor }, command) {
  let current = first;
  let isFirstBuild = true;
  await watchNode(path.join(root, app), () => {
    // Watching begins with a build of what is running already.
    if (isFirstBuild) {
      isFirstBuild = false;
      return;
    }
    prepareRelease(place);
    void supervisor.retire(current).then(() => {
      current = supervisor.keep(stages.servers, command);
    });
  });
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} apiUrl
 */
async function serveWeb({ host, port }, apiUrl) {
  // apps/web/config.ts reads it.
  process.env['API_URL'] = apiUrl;
  const { createServer } = await import('vite');
  const folder = path.join(root, 'apps/web');
  const server = await createServer({
    root: folder,
    server: { host, port, strictPort: true },
    clearScreen: false,
  });
  await server.listen();
}
