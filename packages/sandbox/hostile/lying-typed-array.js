// Returns a typed array that lies about its length.
// expect: threw, output-limit, returned [0,0]
export const attack = () =>
  Object.defineProperty(new Float64Array(2), 'length', { get: () => 2 ** 40, configurable: true });
