import { inOrder } from './in-order.ts';

async function collect<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Ends when it is told to. */
function controllable() {
  const ends = new Map<number, () => void>();
  const started: number[] = [];
  const work = (item: number) => {
    started.push(item);
    return new Promise<number>((resolve) => ends.set(item, () => resolve(item)));
  };
  return { work, started, end: (item: number) => ends.get(item)?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('keeps the order whatever ends first, and never does more at a time than asked', async () => {
  const { work, started, end } = controllable();
  const results = collect(inOrder([1, 2, 3, 4], 2, work));
  await settle();
  expect(started).toEqual([1, 2]);
  end(2);
  await settle();
  expect(started).toEqual([1, 2, 3]);
  end(3);
  await settle();
  expect(started).toEqual([1, 2, 3, 4]);
  end(4);
  end(1);
  expect(await results).toEqual([1, 2, 3, 4]);
});

it('passes a failure on in its turn', async () => {
  const seen: number[] = [];
  const results = inOrder([1, 2, 3], 3, (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item),
  );
  await expect(
    (async () => {
      for await (const result of results) seen.push(result);
    })(),
  ).rejects.toThrow('two');
  expect(seen).toEqual([1]);
});

it('has nothing to do for nothing', async () => {
  expect(await collect(inOrder([], 3, (item: number) => Promise.resolve(item)))).toEqual([]);
});
