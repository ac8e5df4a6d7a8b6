// Returns an object that grows while it is being read.
// expect: output-limit, threw, time-limit
const grow = () => new Proxy({}, { ownKeys: () => ['a', 'b'], getOwnPropertyDescriptor, get: grow });
const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true, value: 1 });
export const attack = grow;
