// Takes its callers’ functions and variables from the stack.
// expect: returned refused
const sites = () => {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = (_, found) => found;
  const { stack } = new Error();
  Error.prepareStackTrace = prepareStackTrace;
  return Array.isArray(stack) ? stack : [];
};
const sloppy = new Function('return arguments.callee.caller');
export const attack = () => {
  const reached = sites().flatMap((site) => [site.getThis(), site.getFunction()]);
  return [...reached, sloppy()].some((found) => found) ? 'reached' : 'refused';
};
