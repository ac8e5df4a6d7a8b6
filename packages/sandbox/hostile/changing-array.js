// Returns an array with another length at every look.
// expect: threw, output-limit, returned null
let length = 1;
export const attack = () =>
  new Proxy([1, 2, 3], { get: (target, key) => (key === 'length' ? (length *= 7) : target[key]) });
