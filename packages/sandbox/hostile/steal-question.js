// Reads the next question itself, before the harness can.
// expect: time-limit
const { readSync } = process.getBuiltinModule('fs');
export const attack = () => readSync(3, Buffer.alloc(65_536)) && 'reached';
