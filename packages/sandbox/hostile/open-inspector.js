// Opens a debugger's port.
// expect: returned refused, threw
const inspector = process.getBuiltinModule('inspector');
export const attack = () => {
  inspector.open(0, '127.0.0.1');
  return inspector.url() === undefined ? 'refused' : 'reached';
};
