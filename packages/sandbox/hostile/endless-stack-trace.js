// Makes the description of its own error endless, were it ever called.
// expect: threw
Error.prepareStackTrace = () => {
  for (;;);
};
export const attack = () => {
  throw new Error('x');
};
