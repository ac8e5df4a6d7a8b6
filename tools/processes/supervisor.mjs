import { setTimeout as sleep } from 'node:timers/promises';
import { recordChildren } from './children-record.mjs';
import { startChild } from './children.mjs';

/**
 * @typedef {import('./children.mjs').Child} Child
 * @typedef {import('./children.mjs').ChildCommand} ChildCommand
 */

/** A server that ends by itself is started again, but one that cannot live is not started for ever. */
const maxRestarts = 5;
const restartAfterMs = 1000;

/**
 * Keeps the processes of one run: starts again what fails, and stops all in order, users of a store before the store.
 */
export class Supervisor {
  /** @type {Child[][]} */
  #stages = [];
  #stopping = false;
  /** @type {(reason: string) => void} */
  #fail = () => undefined;

  /** Resolves with a sentence when something that cannot be replaced has ended. */
  /** @type {Promise<string>} */
  failed = new Promise((resolve) => {
    this.#fail = resolve;
  });

  /**
   * @param {string} privateFolder where the processes are recorded
   * @param {(line: string) => void} [warn]
   */
  constructor(privateFolder, warn = console.error) {
    this.privateFolder = privateFolder;
    this.warn = warn;
  }

  /**
   * Takes over a child that cannot be started again by itself; its end is the run's end.
   *
   * @param {number} stage those of higher stages are stopped first
   * @param {Child} child
   */
  adopt(stage, child) {
    this.#add(stage, child);
    void child.ended.then((how) => {
      if (!this.#stopping) this.#fail(`${child.name} ended unexpectedly (${how}).`);
    });
  }

  /**
   * Starts a server, and again whenever it ends by itself.
   *
   * @param {number} stage
   * @param {ChildCommand} command
   * @returns {Child}
   */
  keep(stage, command, restarts = 0) {
    const child = startChild(command);
    this.#add(stage, child);
    void child.ended.then(async (how) => {
      this.#remove(stage, child);
      if (this.#stopping || this.#replaced.has(child)) return;
      if (restarts >= maxRestarts) {
        this.#fail(
          `${child.name} ended ${restarts + 1} times, the last time with ${how}; see ${command.logFile ?? 'above'}.`,
        );
        return;
      }
      this.warn(`${child.name} ended unexpectedly (${how}) and is started again.`);
      await sleep(restartAfterMs);
      if (!this.#stopping) this.keep(stage, command, restarts + 1);
    });
    return child;
  }

  /** @type {Set<Child>} */
  #replaced = new Set();

  /**
   * Stops a server that is not to be started again by itself.
   *
   * @param {Child} child
   */
  async retire(child) {
    this.#replaced.add(child);
    await child.stop();
  }

  /** Stops all, the highest stage first. Safe to call again. */
  async stop() {
    this.#stopping = true;
    for (const stage of this.#stages.toReversed())
      await Promise.all((stage ?? []).map((child) => child.stop()));
  }

  /**
   * @param {number} stage
   * @param {Child} child
   */
  #add(stage, child) {
    (this.#stages[stage] ??= []).push(child);
    this.#record();
  }

  /**
   * @param {number} stage
   * @param {Child} child
   */
  #remove(stage, child) {
    this.#stages[stage] = (this.#stages[stage] ?? []).filter((other) => other !== child);
    this.#record();
  }

  #record() {
    const children = this.#stages.flat().filter((child) => child.isAlive());
    recordChildren(
      this.privateFolder,
      children.map(({ identity }) => identity),
    );
  }
}
