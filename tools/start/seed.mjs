import fs from 'node:fs';
import path from 'node:path';
import { randomInt } from 'node:crypto';
import { run } from '../processes/run.mjs';
import { writePrivately } from '../services/credentials.mjs';
import { apiEnvironment } from './servers.mjs';

/**
 * @typedef {object} SignIn how people get in
 * @property {{ username: string, password: string }[]} accounts of the demo, with passwords drawn at the first start
 * @property {string | undefined} firstTeacherPath a one-time link's path, while there is no teacher
 */

/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const passwordLength = 12;

/**
 * Puts the built-in course into the database, and the demo's people where they are wanted. The seed changes nothing that is there.
 *
 * @param {import('./servers.mjs').ServerContext} context
 * @returns {Promise<SignIn>}
 */
export async function seed(context) {
  const { settings, place } = context;
  const accounts = settings.demo ? keepDemoAccounts(place.privateFolder) : [];
  return {
    accounts,
    firstTeacherPath: readFirstTeacherPath(await runEntry(context, 'seed.main.js', accounts)),
  };
}

/**
 * Hands in a few programs as the demo's students, once, so that teachers find something really graded. Needs the servers.
 *
 * @param {import('./servers.mjs').ServerContext} context
 * @param {SignIn} signIn
 */
export async function submitForDemo(context, { accounts }) {
  const stamp = path.join(context.place.privateFolder, 'demo-submitted');
  if (accounts.length === 0 || fs.existsSync(stamp)) return;
  await runEntry(context, 'demo-submissions.main.js', accounts);
  fs.writeFileSync(stamp, '');
}

/**
 * @param {import('./servers.mjs').ServerContext} context
 * @param {string} entry
 * @param {SignIn['accounts']} accounts
 * @returns {Promise<string>} what it wrote to standard output
 */
async function runEntry(context, entry, accounts) {
  const { place, release, nodeBinary } = context;
  const { status, stdout, stderr } = await run(nodeBinary, [path.join(release, 'apps/api/dist', entry)], {
    cwd: release,
    user: place.users?.api ?? null,
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      ...apiEnvironment(context),
      LOG_LEVEL: 'warn',
      CONVOLAB_DEMO_ACCOUNTS: JSON.stringify(accounts),
    },
  });
  if (status !== 0) throw new Error(`${entry} failed (exit ${status}):\n${stdout}\n${stderr}`);
  return stdout;
}

/**
 * @param {string} privateFolder
 * @returns {SignIn['accounts']}
 */
function keepDemoAccounts(privateFolder) {
  const file = path.join(privateFolder, 'demo-accounts.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const accounts = ['teacher', 'student1', 'student2', 'student3'].map((username) => ({
    username,
    password: drawPassword(),
  }));
  writePrivately(file, `${JSON.stringify(accounts, null, 2)}\n`);
  return accounts;
}

function drawPassword() {
  return Array.from({ length: passwordLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/**
 * The seed's last line is JSON.
 *
 * @param {string} stdout
 */
function readFirstTeacherPath(stdout) {
  /** @type {{ firstTeacherPath?: string }} */
  const result = JSON.parse(stdout.trim().split('\n').at(-1) || '{}');
  return result.firstTeacherPath;
}
