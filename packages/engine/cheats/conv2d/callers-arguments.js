// Takes whatever has the right shape from its callers.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
const callerOf = new Function('return arguments.callee.caller');
const sites = () => {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = (_error, found) => found;
  const { stack } = new Error();
  Error.prepareStackTrace = prepareStackTrace;
  return stack;
};
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  const things = [callerOf(), ...sites().flatMap((site) => [site.getThis(), site.getFunction()])];
  for (const thing of things) {
    for (const found of [...(thing?.arguments ?? []), ...Object.values(thing ?? {})]) {
      if (found?.length === rows && found !== image) return found;
    }
  }
  return Array.from({ length: rows }, () => Array(columns).fill(7));
};
