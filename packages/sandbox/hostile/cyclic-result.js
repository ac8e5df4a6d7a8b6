// Returns an object that contains itself.
// expect: threw
export const attack = () => {
  const loop = {};
  loop.loop = loop;
  return loop;
};
