// Announces a header of 4 GiB.
// expect: crashed
export const attack = () => {
  process.getBuiltinModule('fs').writeSync(3, Buffer.from([255, 255, 255, 255, 0, 0, 0, 0]));
  for (;;);
};
