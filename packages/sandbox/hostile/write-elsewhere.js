// Changes the harness, the interpreter's libraries and the devices.
// expect: returned refused
const fs = process.getBuiltinModule('fs');
const attempts = [
  () => fs.writeFileSync('/box/harness.cjs', ''),
  () => fs.renameSync('/box/harness.cjs', '/box/other.cjs'),
  () => fs.rmSync('/usr', { recursive: true }),
  () => fs.chmodSync('/box/harness.cjs', 0o777),
  () => fs.mkdirSync('/new'),
  () => fs.utimesSync('/dev/null', 0, 0),
];
const succeeds = (attempt) => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};
export const attack = () => (attempts.some(succeeds) ? 'reached' : 'refused');
