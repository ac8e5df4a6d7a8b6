// Closes the host's own channel.
// expect: crashed
export const attack = () => process.getBuiltinModule('fs').closeSync(3) ?? 'refused';
