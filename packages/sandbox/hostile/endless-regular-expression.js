// Backtracks without end inside the engine, where no script runs.
// expect: time-limit
export const attack = () => /^(a+)+$/u.test('a'.repeat(40) + 'b');
