// Floods the host's own channel.
// expect: crashed
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () => {
  for (;;) writeSync(3, Buffer.alloc(65_536, 120));
};
