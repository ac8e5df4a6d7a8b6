// Reads a file of the host that every user may read: hidden cases, another submission.
// expect: threw
export const attack = () => process.getBuiltinModule('fs').readFileSync('SECRET_FILE', 'utf8') && 'reached';
