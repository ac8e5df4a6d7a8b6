// Fills a table of small objects.
// expect: memory-limit, time-limit
export const attack = () => {
  const table = new Map();
  for (let key = 0; ; key += 1) table.set(key, { key, text: `text ${key}` });
};
