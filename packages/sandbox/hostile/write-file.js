// Leaves something behind.
// expect: threw
export const attack = () => process.getBuiltinModule('fs').writeFileSync('/tmp/note', 'x') ?? 'reached';
