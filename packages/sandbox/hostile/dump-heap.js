// Writes all of its memory into a file, to look for answers there.
// expect: threw
export const attack = () => process.getBuiltinModule('v8').writeHeapSnapshot('/tmp/heap') && 'reached';
