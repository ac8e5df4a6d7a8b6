/**
 * Does the work for every item, so many at a time, and hands the results out in the items' order, each as soon as those before it
 * are there.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const underWay: Promise<Result>[] = [];
  const waiting = items.values();
  const startNext = () => {
    const next = waiting.next();
    if (next.done) return;
    const result = work(next.value);
    // Whoever waits for it hears of a failure; until then it is not unheard.
    result.catch(() => undefined);
    // A place becomes free whether it succeeds or fails.
    void result.then(startNext, startNext);
    underWay.push(result);
  };
  for (let place = 0; place < concurrency; place += 1) startNext();
  for (let index = 0; index < items.length; index += 1) {
    const result = underWay[index];
    if (result) yield await result;
  }
}
