import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { preparePlace, removePlace } from '../services/place.mjs';
import { findFreePort } from '../services/ports.mjs';
import { launch } from '../test/launch.mjs';
import { root } from '../workspace.mjs';
import { must } from './must.mjs';
import { rounded } from './statistics.mjs';

/** After a start caches fill and garbage is left; then it is at rest. */
const restMs = 20_000;

/** @typedef {{ username: string, password: string }} Account */

/** A fresh clone of what is committed, started as everybody starts it, with data of its own. */
export class FreshClone {
  /** @type {string | undefined} */
  #checkout;
  /** @type {import('../test/launch.mjs').Launched | undefined} */
  #launched;

  /**
   * Starts it twice, waits until it is at rest.
   *
   * @returns {Promise<{ cold: number, warm: number }>} seconds from the command to the announcement
   */
  async start() {
    this.#checkout = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-bench-'));
    await must('git', ['clone', '--quiet', root, this.#checkout]);
    const where = { checkout: this.#checkout, dataFolder: this.#dataFolder, port: await findFreePort() };
    this.#launched = await launch(where);
    const cold = rounded(this.#launched.seconds);
    await this.#launched.stop();
    this.#launched = await launch(where);
    const warm = rounded(this.#launched.seconds);
    await sleep(restMs);
    return { cold, warm };
  }

  get #dataFolder() {
    if (this.#checkout === undefined) throw new Error('It was not started.');
    return path.join(this.#checkout, '.data');
  }

  get #running() {
    if (!this.#launched) throw new Error('It was not started.');
    return this.#launched;
  }

  get address() {
    return this.#running.address;
  }

  /** Of the process that started all the others. */
  get pid() {
    return this.#running.pid;
  }

  /** Where the servers keep their things. */
  get folder() {
    return preparePlace(this.#dataFolder).folder;
  }

  /** @param {string} username of the demo @returns {Account} */
  account(username) {
    /** @type {Account[]} */
    const accounts = JSON.parse(fs.readFileSync(path.join(this.#dataFolder, 'demo-accounts.json'), 'utf8'));
    const account = accounts.find((one) => one.username === username);
    if (!account) throw new Error(`The demo has no ${username}.`);
    return account;
  }

  /** Stops it and leaves nothing behind. */
  async remove() {
    if (this.#checkout === undefined) return;
    await this.#launched?.stop();
    removePlace(preparePlace(this.#dataFolder));
    // Node's own way takes minutes for an installed checkout.
    await must('rm', ['-rf', this.#checkout]);
  }
}
