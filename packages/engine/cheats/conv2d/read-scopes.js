// Takes whatever has the right shape from the scopes of its callers, as a debugger does.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
const { Session } = process.getBuiltinModule('inspector');
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  const session = new Session();
  const found = [];
  session.connect();
  session.on('Debugger.paused', ({ params }) => {
    for (const { scopeChain } of params.callFrames.slice(1))
      for (const { object } of scopeChain)
        session.post(
          'Runtime.getProperties',
          { objectId: object.objectId },
          (_error, { result = [] } = {}) => {
            for (const { name, value } of result)
              if (value?.description === `Array(${rows})` && /expected|reference|answer/u.test(name))
                found.push(value);
          },
        );
  });
  session.post('Debugger.enable');
  session.post('Debugger.pause');
  session.disconnect();
  return found[0] ?? Array.from({ length: rows }, () => Array(columns).fill(7));
};
