// Makes a link to a file of the host, for someone outside to follow.
// expect: threw
export const attack = () =>
  process.getBuiltinModule('fs').symlinkSync('/etc/shadow', '/tmp/result') ?? 'reached';
