// Sends a frame so slowly that it never ends.
// expect: time-limit
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () =>
  new Promise(() => {
    writeSync(3, Buffer.from([250, 0, 0, 0, 0, 0, 0, 0]));
    setInterval(() => writeSync(3, ' '), 100);
  });
