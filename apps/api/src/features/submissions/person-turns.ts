import { ProblemException } from '../../http/problem.ts';

const MAX_WAITING = 100;

/**
 * Lets the requests of one person pass one after the other, so that somebody who sends many at once holds one connection of
 * the database's pool and not all of them. (The order between processes is the database's lock's.)
 */
export class PersonTurns {
  private readonly waiting = new Map<string, { last: Promise<unknown>; count: number }>();

  /** @throws too-many-requests when a hundred wait */
  async take<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const queue = this.waiting.get(userId) ?? { last: Promise.resolve(), count: 0 };
    if (queue.count >= MAX_WAITING) throw new ProblemException('too-many-requests', { retryAfterSeconds: 1 });
    this.waiting.set(userId, queue);
    queue.count += 1;
    const turn = queue.last.then(work, work);
    queue.last = turn;
    try {
      return await turn;
    } finally {
      queue.count -= 1;
      if (queue.count === 0) this.waiting.delete(userId);
    }
  }
}
