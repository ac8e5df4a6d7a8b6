// Returns an object whose reading never ends.
// expect: time-limit
export const attack = () => ({
  get value() {
    for (;;);
  },
});
