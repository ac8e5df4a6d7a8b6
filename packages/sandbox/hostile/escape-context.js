// Escapes a context within the process, as vm permits, and starts a program from there.
// expect: threw
const vm = process.getBuiltinModule('vm');
const escape = 'this.constructor.constructor("return process")().getBuiltinModule("child_process")';
export const attack = () => vm.runInNewContext(escape).execFileSync('/bin/node', ['--version']) && 'reached';
