// Looks for the test images and their labels in everything that it can reach.
// expect: wrong-answer, runtime-error, memory-limit
export function train(tf, model, xs, ys) {
  const seen = new Set();
  const look = (value, depth) => {
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 6) return;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      let part;
      try {
        part = value[key];
      } catch {
        continue;
      }
      if (/label|test|expect|answer/iu.test(String(key)) && part?.length === 1000)
        throw new Error(`found ${String(key)}`);
      look(part, depth + 1);
    }
  };
  look(globalThis, 0);
  look(tf, 0);
  look([model, xs, ys, process], 0);
}
