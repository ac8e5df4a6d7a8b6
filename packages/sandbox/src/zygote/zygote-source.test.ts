import { jest } from '@jest/globals';
import { type ForkServer, ZygoteSource } from './zygote-source.ts';

class StandIn implements ForkServer {
  isAlive = true;
  isRetired = false;
  forked = 0;
  readonly ended: Promise<void>;
  private end: () => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  retire(): void {
    this.isRetired = true;
  }

  kill(): void {
    this.isAlive = false;
    this.end();
  }
}

/** Zygotes that are up at once, and a source of them whose children are few. */
function standIns() {
  const made: StandIn[] = [];
  const source = new ZygoteSource(() => {
    const zygote = new StandIn();
    made.push(zygote);
    return Promise.resolve(zygote);
  }, 3);
  return { made, source };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('zygotes', () => {
  it('are made from the second box on, and nobody waits for one', async () => {
    const { made, source } = standIns();
    expect(source.find()).toBeNull();
    await nextTurn();
    expect(made).toHaveLength(0);
    expect(source.find()).toBeNull();
    await nextTurn();
    expect(source.find()).toBe(made[0]);
  });

  it('are followed by another after so many children, which still have their own', async () => {
    const { made, source } = standIns();
    const first = await source.get();
    first.forked = 3;
    expect(source.find()).toBe(first);
    await nextTurn();
    expect(source.find()).toBe(made[1]);
    expect(made.map(({ isRetired, isAlive }) => [isRetired, isAlive])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('are done without for a while after a failure, which is told', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const { made, source } = standIns();
    source.giveUp(await source.get(), new Error('not isolated'));
    expect(made[0]?.isRetired).toBe(true);
    expect([source.find(), source.find()]).toEqual([null, null]);
    await nextTurn();
    expect(made).toHaveLength(1);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('not isolated'));
    warn.mockRestore();
  });

  it('that have died make no box', async () => {
    const { source } = standIns();
    (await source.get()).kill();
    expect(source.find()).toBeNull();
  });

  it('end with their host, also those that are not up yet', async () => {
    const { made, source } = standIns();
    const late = source.get();
    await source.close();
    await expect(late).rejects.toMatchObject({ code: 'misuse' });
    expect(made.map(({ isAlive }) => isAlive)).toEqual([false]);
  });
});
