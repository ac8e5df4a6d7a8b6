// Returns an object that throws when it is read.
// expect: threw
export const attack = () => ({
  get value() {
    throw new Error('reached');
  },
});
