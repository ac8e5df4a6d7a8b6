import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';

/**
 * @typedef {object} Credentials
 * @property {string} postgresPassword of the superuser `postgres`
 * @property {string} applicationPassword of the role `convolab`, which owns the application's database
 * @property {string} redisPassword
 * @property {string} authSecret signs sessions and draws quiz questions
 */

/** @type {(keyof Credentials)[]} */
const names = ['postgresPassword', 'applicationPassword', 'redisPassword', 'authSecret'];

/** 256 bits, in letters that need no escaping in a URL or a configuration file. */
const draw = () => randomBytes(32).toString('base64url');

/**
 * Reads the passwords that were drawn at the first start, and draws those that are missing.
 *
 * @param {string} privateFolder
 * @returns {Credentials}
 */
export function keepCredentials(privateFolder) {
  const file = path.join(privateFolder, 'credentials.json');
  /** @type {Partial<Credentials>} */
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const credentials = /** @type {Credentials} */ (
    Object.fromEntries(names.map((name) => [name, kept[name] ?? draw()]))
  );
  writePrivately(file, `${JSON.stringify(credentials, null, 2)}\n`);
  return credentials;
}

/**
 * Writes a file that only its owner reads; whole or not at all.
 *
 * @param {string} file
 * @param {string} content
 */
export function writePrivately(file, content) {
  const unfinished = `${file}.${process.pid}`;
  fs.writeFileSync(unfinished, content, { mode: 0o600 });
  fs.renameSync(unfinished, file);
}
