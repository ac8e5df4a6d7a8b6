import { createHmac } from 'node:crypto';
import { deriveSeed } from './derive-seed.ts';

it('is an HMAC of the purpose: another for each seed and each purpose', async () => {
  const seed = 'c0ffee';
  expect(await deriveSeed(seed, 'counterexample')).toBe(
    createHmac('sha256', seed).update('counterexample').digest('hex'),
  );
  const seeds = await Promise.all([deriveSeed('1', 'a'), deriveSeed('2', 'a'), deriveSeed('1', 'b')]);
  expect(new Set(seeds).size).toBe(3);
});
