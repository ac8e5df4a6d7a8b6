// Looks for other processes.
// expect: threw
export const attack = () => process.getBuiltinModule('fs').readdirSync('/proc') && 'reached';
