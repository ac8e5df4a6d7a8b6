// Becomes another user, and takes another place in the queue for the processor.
// expect: returned refused
const os = process.getBuiltinModule('os');
const attempts = [
  () => process.setuid(0),
  () => process.setgid(0),
  () => process.setgroups([0]),
  () => os.setPriority(0, -10),
  () => process.chdir('/root'),
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
