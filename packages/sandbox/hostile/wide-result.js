// Returns more parts than anybody would read.
// expect: output-limit
export const attack = () => Array.from({ length: 500_000 }, (_, index) => ({ index }));
