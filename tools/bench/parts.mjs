import { measureBurst } from './burst.mjs';
import { gatherClass } from './class.mjs';
import { FreshClone } from './fresh-clone.mjs';
import { measureOnGpu } from './gpu.mjs';
import { measureGrowth } from './growth.mjs';
import { measureLenet5 } from './lenet5.mjs';
import { measureLocally } from './local-boxes.mjs';
import { measureMemory } from './memory.mjs';
import { measurePageWeight } from './page-weight.mjs';
import { measurePeers } from './peers.mjs';
import { Student } from './student.mjs';
import { measureSubmissions } from './submission-times.mjs';

/**
 * @typedef {object} Effort
 * @property {number} rounds of what is measured one by one
 * @property {number} seconds of a sustained load
 * @property {number} students who hand in at once
 * @property {number} submissions after which growth is told
 * @property {number} seeds that LeNet-5 is trained from
 * @property {boolean} gpu whether only what a GPU changes is measured, on it
 */

/** What can be measured, in this order. */
export class Bench {
  #clone = new FreshClone();
  /** @type {Promise<{ cold: number, warm: number }> | undefined} */
  #started;

  /**
   * @param {Effort} effort
   * @param {(line: string) => void} log
   */
  constructor(effort, log) {
    this.effort = effort;
    this.log = log;
  }

  /** @returns {Record<string, () => Promise<unknown>>} */
  get parts() {
    if (this.effort.gpu) return { gpu: () => measureOnGpu(this.effort, this.log) };
    return {
      peers: () => measurePeers(this.effort, this.log),
      starts: () => measureLocally('starts', this.effort),
      boxes: () => measureLocally('boxes', this.effort),
      engine: () => measureLocally('engine', this.effort),
      load: () => measureLocally('load', this.effort),
      start: () => this.#startClone(),
      memory: () => this.#onClone(({ pid }) => measureMemory(pid)),
      submissions: () =>
        this.#onClone((clone) =>
          measureSubmissions(clone.address, clone.account('student1'), this.effort.rounds),
        ),
      pageWeightKb: () => this.#onClone((clone) => this.#weighPage(clone)),
      burst: () => this.#onClone((clone) => this.#burst(clone)),
      growth: () => this.#onClone((clone) => this.#grow(clone)),
      lenet5: () => measureLenet5({ ...this.effort, gpu: false }, this.log),
    };
  }

  close() {
    return this.#clone.remove();
  }

  #startClone() {
    this.#started ??= this.#clone.start();
    return this.#started;
  }

  /**
   * @template Result
   * @param {(clone: FreshClone) => Result | Promise<Result>} measure
   */
  async #onClone(measure) {
    await this.#startClone();
    return await measure(this.#clone);
  }

  /** @param {FreshClone} clone */
  async #weighPage(clone) {
    const { cookie } = await Student.signIn(clone.address, clone.account('student1'));
    return await measurePageWeight(clone.address, cookie);
  }

  /** @param {FreshClone} clone */
  async #burst(clone) {
    const members = { size: this.effort.students, name: 'burst' };
    return await measureBurst(await gatherClass(clone.address, clone.account('teacher'), members));
  }

  /** @param {FreshClone} clone */
  async #grow(clone) {
    const students = await gatherClass(clone.address, clone.account('teacher'), { size: 32, name: 'growth' });
    const running = { pid: clone.pid, place: clone.folder };
    return await measureGrowth(students, this.effort.submissions, running);
  }
}
