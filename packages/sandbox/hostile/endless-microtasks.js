// Always has one more promise to settle.
// expect: time-limit
export const attack = async () => {
  for (;;) await null;
};
