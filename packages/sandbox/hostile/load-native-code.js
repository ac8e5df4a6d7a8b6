// Loads machine code.
// expect: threw
export const attack = () =>
  process.dlopen({ exports: {} }, '/usr/lib/x86_64-linux-gnu/libc.so.6') ?? 'reached';
