// Announces a body of 4 GiB, which nobody must make room for.
// expect: crashed
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () => {
  writeSync(3, Buffer.from([2, 0, 0, 0, 255, 255, 255, 255, 123, 125]));
  for (;;);
};
