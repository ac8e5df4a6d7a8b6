// Returns an array that is longer than memory.
// expect: output-limit
export const attack = () => new Array(4_000_000_000);
