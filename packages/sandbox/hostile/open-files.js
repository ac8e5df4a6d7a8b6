// Opens files without end.
// expect: threw
const { openSync } = process.getBuiltinModule('fs');
export const attack = () => {
  for (;;) openSync('/box/harness.cjs');
};
