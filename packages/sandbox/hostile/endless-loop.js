// Never comes back.
// expect: time-limit
export const attack = () => {
  for (;;);
};
