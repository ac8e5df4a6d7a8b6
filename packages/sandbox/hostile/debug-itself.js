// Debugs its own process: reads the variables of the functions that call it.
// expect: threw, returned refused
const { Session } = process.getBuiltinModule('inspector');
export const attack = () => {
  const session = new Session();
  session.connect();
  const names = new Set();
  session.on('Debugger.paused', ({ params }) => {
    for (const { scopeChain } of params.callFrames)
      for (const { object } of scopeChain)
        session.post('Runtime.getProperties', { objectId: object.objectId }, (_, { result = [] } = {}) => {
          for (const { name } of result) names.add(name);
        });
  });
  session.post('Debugger.enable');
  session.post('Debugger.pause');
  session.disconnect();
  return ['expected', 'cases', 'seed', 'tolerance'].some((name) => names.has(name)) ? 'reached' : 'refused';
};
