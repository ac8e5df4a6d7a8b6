import type { RuntimeName } from '@convolab/contracts';
import type { BoxConversation } from '../sessions/box-conversation.ts';
import { BoxPool } from './box-pool.ts';
import { type PoolSettings, poolSettingsFor, usualBoxesPerLanguage } from './pool-settings.ts';

const GIB = 1024 ** 3;
const never = new AbortController().signal;

/** Starts that end when the test says so, of boxes that only die. Real boxes are in pool.test.ts. */
function scriptedStarts() {
  const starts: { runtime: RuntimeName; succeed: () => FakeBox; fail: (error: Error) => void }[] = [];
  const startBox = (runtime: RuntimeName) =>
    new Promise<BoxConversation>((resolve, reject) => {
      const succeed = () => {
        const box = new FakeBox();
        resolve(box as unknown as BoxConversation);
        return box;
      };
      starts.push({ runtime, succeed, fail: reject });
    });
  return { starts, startBox };
}

class FakeBox {
  isAlive = true;
  private markGone: () => void = () => undefined;
  readonly gone = new Promise<void>((resolve) => {
    this.markGone = resolve;
  });
  die(): void {
    this.isAlive = false;
    this.markGone();
  }
  abort(): void {
    this.die();
  }
}

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('the order of starts', () => {
  const settings: PoolSettings = { ...poolSettingsFor(0, 1), maxStarting: 2 };

  it('puts a student before a diagnosis, and keeps a place for the next one', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, settings);
    const order: string[] = [];
    const take = async (purpose: 'verdict' | 'diagnosis', name: string) => {
      await pool.take('python', 512, purpose, never);
      order.push(name);
    };
    const takes = [take('diagnosis', 'bug 1'), take('diagnosis', 'bug 2')];
    await turns();
    expect(starts).toHaveLength(1);
    takes.push(take('verdict', 'student'));
    await turns();
    for (let start = starts.shift(); start; start = starts.shift()) {
      start.succeed();
      await turns();
    }
    await Promise.all(takes);
    expect(order).toEqual(['student', 'bug 1', 'bug 2']);
    pool.close();
  });

  it('starts no box for one who no longer waits, and lets go of a box that comes too late', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, settings);
    const stop = new AbortController();
    const taken = pool.take('python', 512, 'verdict', stop.signal);
    await turns();
    stop.abort(new Error('cancelled'));
    await expect(taken).rejects.toThrow('cancelled');
    const box = starts[0]?.succeed();
    await turns();
    expect(box?.isAlive).toBe(false);
    pool.close();
  });
});

describe('refilling', () => {
  const settings: PoolSettings = {
    ...poolSettingsFor(2, 2),
    waiting: (name) => (name === 'python' ? 2 : 0),
    calmMs: 0,
  };

  it('goes one by one, and waits while the cores are taken', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, settings);
    pool.warm();
    await turns();
    expect(starts).toHaveLength(1);
    starts.shift()?.succeed();
    await turns();
    expect(starts).toHaveLength(1);
    starts.shift()?.succeed();
    await turns();
    expect(starts).toHaveLength(0);

    const first = (await pool.take('python', 512, 'verdict', never)) as unknown as FakeBox;
    const refill = starts.shift();
    const second = (await pool.take('python', 512, 'verdict', never)) as unknown as FakeBox;
    refill?.succeed();
    await turns();
    expect(starts).toHaveLength(0);
    first.die();
    await turns();
    expect(starts).toHaveLength(1);
    second.die();
    pool.close();
  });

  it('leaves the machine to a program that has just begun', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, { ...settings, calmMs: 3_600_000 });
    pool.warm();
    await turns();
    starts.shift()?.succeed();
    await turns();
    starts.shift()?.succeed();
    await turns();
    const box = (await pool.take('python', 512, 'verdict', never)) as unknown as FakeBox;
    await turns();
    expect(starts).toHaveLength(0);
    box.die();
    await turns();
    expect(starts).toHaveLength(1);
    pool.close();
  });

  it('rests after a failure, which is told to nobody who did not ask', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, settings);
    pool.warm();
    await turns();
    starts.shift()?.fail(new Error('no box today'));
    await turns();
    expect(starts).toHaveLength(0);
    const taken = pool.take('python', 512, 'verdict', never);
    await turns();
    starts.shift()?.fail(new Error('no box today'));
    await expect(taken).rejects.toThrow('no box today');
    pool.close();
  });

  it('replaces a waiting box that died', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, { ...settings, waiting: (name) => (name === 'python' ? 1 : 0) });
    pool.warm();
    await turns();
    const box = starts.shift()?.succeed();
    await turns();
    box?.die();
    const taken = pool.take('python', 512, 'verdict', never);
    await turns();
    const next = starts.shift()?.succeed();
    expect(await taken).toBe(next);
    pool.close();
  });

  it('leaves a diagnosis what is above the reserve', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, { ...settings, reserved: 1 });
    pool.warm();
    await turns();
    const waiting = [starts.shift()?.succeed()];
    await turns();
    waiting.push(starts.shift()?.succeed());
    await turns();
    expect(waiting).toContain(await pool.take('python', 512, 'diagnosis', never));
    const second = pool.take('python', 512, 'diagnosis', never);
    await turns();
    expect(waiting).toContain(await pool.take('python', 512, 'verdict', never));
    const started = starts.shift()?.succeed();
    expect(await second).toBe(started);
    pool.close();
  });

  it('makes room for the memory limit that is in use', async () => {
    const { starts, startBox } = scriptedStarts();
    const pool = new BoxPool(startBox, { ...settings, maxWaiting: 2 });
    const fill = async () => {
      const boxes = [];
      for (let start = starts.shift(); start; start = starts.shift()) {
        boxes.push(start.succeed());
        await turns();
      }
      return boxes;
    };
    pool.warm();
    await turns();
    const usual = await fill();
    const taken = pool.take('python', 128, 'verdict', never);
    await turns();
    await fill();
    await taken;
    expect(usual.map(({ isAlive }) => isAlive)).toEqual([false, false]);
    pool.close();
  });
});

describe('the usual number of boxes', () => {
  it.each([
    ['a small server', 2, 4 * GIB, 5],
    ['a large one', 64, 256 * GIB, 24],
    ['a machine with little memory left', 4, GIB / 4, 0],
  ])('on %s', (_where, cores, freeBytes, boxes) => {
    expect(usualBoxesPerLanguage(cores, freeBytes)).toBe(boxes);
  });
});
