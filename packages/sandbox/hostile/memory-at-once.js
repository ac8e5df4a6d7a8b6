// Asks for far more memory than it may have, in one piece.
// expect: memory-limit
export const attack = () => new Float64Array(1e9).fill(1).length;
