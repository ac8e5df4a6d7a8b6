// Makes the description of its own error endless.
// expect: time-limit
Error.prepareStackTrace = () => {
  for (;;);
};
export const attack = () => {
  throw new Error('x');
};
