// Dies with a dump of its memory.
// expect: crashed
export const attack = () => process.abort();
