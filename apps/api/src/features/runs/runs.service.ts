import type { RunSummary } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../../http/problem.ts';
import { RunMessages } from './run-messages.ts';
import { runSummaryOf } from './run-view.ts';
import { RunsRepository } from './runs.repository.ts';

@Injectable()
export class RunsService {
  constructor(
    private readonly repository: RunsRepository,
    private readonly messages: RunMessages,
  ) {}

  /** A run that waits ends at once; one that is graded ends when its worker hears of it. @throws not-found, already-finished */
  async cancel(runId: string, userId: string): Promise<RunSummary> {
    const outcome = await this.repository.cancel(runId, userId);
    switch (outcome.status) {
      case 'not-found':
        throw new ProblemException('not-found');
      case 'ended':
        throw new ProblemException('already-finished');
      case 'requested':
        this.messages.askToCancel(runId);
        return runSummaryOf(outcome.run);
      case 'cancelled':
        this.messages.publish(outcome.events);
        return runSummaryOf(outcome.run);
    }
  }
}
