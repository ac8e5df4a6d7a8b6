// Looks for anything that is not its own: other submissions, data sets, the checkout.
// expect: returned refused
const fs = process.getBuiltinModule('fs');
const known = ['bin', 'box', 'dev', 'lib', 'lib64', 'tmp', 'usr'];
export const attack = () => {
  const found = [...fs.readdirSync('/'), ...fs.readdirSync('/tmp')];
  return found.every((name) => known.includes(name)) ? 'refused' : 'reached';
};
