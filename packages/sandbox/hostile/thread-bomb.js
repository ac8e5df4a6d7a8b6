// Starts threads without end.
// expect: crashed, threw, memory-limit, time-limit
const { Worker } = process.getBuiltinModule('worker_threads');
export const attack = async () => {
  for (let count = 0; count < 500; count += 1) new Worker('for (;;);', { eval: true });
  await new Promise(() => undefined);
};
