// Throws an error that fights back when it is read.
// expect: threw
const fight = () => {
  throw new Error('reached');
};
export const attack = () => {
  throw Object.defineProperties({}, { name: { get: fight }, message: { get: fight }, stack: { get: fight } });
};
