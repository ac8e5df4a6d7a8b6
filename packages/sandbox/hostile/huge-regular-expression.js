// Compiles a regular expression that is larger than memory.
// expect: threw, memory-limit, time-limit, returned false
export const attack = () =>
  new RegExp('(?:(?:(?:a{1000}){1000}){1000}){1000}$', 'u').test('a'.repeat(10_000));
