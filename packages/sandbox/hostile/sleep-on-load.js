// Never comes to its first function, and takes no time for it.
// expect: time-limit
await new Promise(() => setInterval(() => undefined, 1_000));
export const attack = () => 'reached';
