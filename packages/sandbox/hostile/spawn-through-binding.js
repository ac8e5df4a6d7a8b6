// Starts a program past the library, through Node’s own binding.
// expect: threw, returned refused
export const attack = () => {
  const { Process } = process.binding('process_wrap');
  const child = new Process();
  const status = child.spawn({ file: '/bin/node', args: ['node', '--version'], envPairs: [], stdio: [] });
  return status === 0 ? 'reached' : 'refused';
};
