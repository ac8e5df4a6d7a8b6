import type { Capability, WorkerPresence } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { ProblemException } from '../../http/problem.ts';
import { LOGGER } from '../../logging/logger.ts';
import { WorkersService } from './workers.service.ts';

/** Workers say every few seconds what they can run. */
const FRESH_MS = 2_000;
const TIMEOUT_MS = 200;

/** Knows, as far as it can be known, whether some worker can run programs. */
@Injectable()
export class Runners {
  private known: { readonly workers: readonly WorkerPresence[]; readonly atMs: number } | null = null;

  constructor(
    private readonly workers: WorkersService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * Refuses what all workers that are there say they cannot run. Where none is there, or nobody knows, it is accepted:
   * nothing is lost by waiting.
   *
   * @throws runner-unavailable
   */
  async require(names: readonly Capability[]): Promise<void> {
    const workers = await this.present();
    if (workers.length === 0) return;
    for (const name of names) {
      const told = workers.flatMap(({ runtimes }) => runtimes.filter(({ runtime }) => runtime === name));
      if (told.some(({ available }) => available)) continue;
      const reason = told.find((one) => one.reason !== null)?.reason;
      throw new ProblemException('runner-unavailable', {
        runtime: name,
        reason: reason ?? 'No worker offers it.',
      });
    }
  }

  private async present(): Promise<readonly WorkerPresence[]> {
    const nowMs = performance.now();
    if (this.known !== null && nowMs - this.known.atMs < FRESH_MS) return this.known.workers;
    const workers = await this.ask();
    this.known = { workers, atMs: nowMs };
    return workers;
  }

  private async ask(): Promise<readonly WorkerPresence[]> {
    const asking = this.workers.present().catch((error: unknown) => {
      this.log.warn({ err: error }, 'which workers there are is not known');
      return [];
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<readonly WorkerPresence[]>((resolve) => {
      timer = setTimeout(() => {
        resolve([]);
      }, TIMEOUT_MS);
    });
    const workers = await Promise.race([asking, timeout]);
    clearTimeout(timer);
    return workers;
  }
}
