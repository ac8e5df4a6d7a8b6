/** `node tools/provision-container.mjs <folder>`: while a worker's image is built, prepares what its boxes are made of. */
import fs from 'node:fs';
import { provisionSandbox } from './provision-sandbox.mjs';

const [place = '/opt/convolab'] = process.argv.slice(2);
fs.mkdirSync(place, { recursive: true });
const config = await provisionSandbox({
  place,
  // The container's user has no rights: its boxes share that user, and cgroups are the container's.
  asRoot: false,
  boxUids: null,
  launcherSocket: null,
  log: console.log,
});
for (const part of [config.isolation, config.python]) if ('missing' in part) throw new Error(part.missing);
