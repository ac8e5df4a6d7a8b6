// Reads the host's list of users.
// expect: threw
export const attack = () => process.getBuiltinModule('fs').readFileSync('/etc/passwd', 'utf8') && 'reached';
