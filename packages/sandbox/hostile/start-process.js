// Starts another program.
// expect: threw
export const attack = () => {
  const { error } = process.getBuiltinModule('child_process').spawnSync('/bin/node', ['--version']);
  if (error) throw error;
  return 'reached';
};
