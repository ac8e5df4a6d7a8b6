import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemException } from '../../http/problem.ts';
import { RedisService } from '../../redis/redis.module.ts';

const WINDOW_SECONDS = 15 * 60;
/** Against guessing one person's password. */
export const FAILURES_PER_ACCOUNT = 10;
/** Against guessing many people's; a room of 30 behind one address mistypes less. */
export const FAILURES_PER_ADDRESS = 100;

/**
 * Counts failed attempts to prove who one is, in Redis. An attempt is counted before it is judged and given back when it
 * succeeds, so that many guesses at once are counted too, and successes never are.
 */
@Injectable()
export class SignInLimits {
  private readonly perAccount: RateLimiterRedis;
  private readonly perAddress: RateLimiterRedis;

  constructor(redis: RedisService) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterRedis({ storeClient: redis.client, keyPrefix, points, duration: WINDOW_SECONDS });
    this.perAccount = limiter('convolab:limit:account', FAILURES_PER_ACCOUNT);
    this.perAddress = limiter('convolab:limit:address', FAILURES_PER_ADDRESS);
  }

  /** @throws too-many-requests, or whatever `attempt` throws, which counts as a failure. */
  async guard<Result>(
    who: { account: string | null; address: string },
    attempt: () => Promise<Result>,
  ): Promise<Result> {
    const account = who.account === null ? null : keyOf(who.account);
    await consume(this.perAddress, who.address);
    if (account !== null) await consume(this.perAccount, account);
    const result = await attempt();
    await this.perAddress.reward(who.address, 1);
    if (account !== null) await this.perAccount.delete(account);
    return result;
  }
}

/** Names of accounts, also of those that do not exist, stay out of Redis. */
const keyOf = (account: string) => createHash('sha256').update(account.toLowerCase()).digest('hex');

async function consume(limiter: RateLimiterRedis, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new ProblemException('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
    });
  }
}
