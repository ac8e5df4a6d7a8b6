// Looks into whatever runs asynchronously around it.
// expect: returned refused
const { createHook, executionAsyncResource } = process.getBuiltinModule('async_hooks');
const seen = [];
createHook({ init: (_id, _type, _trigger, resource) => void seen.push(resource) }).enable();
export const attack = async () => {
  await null;
  const names = [...seen, executionAsyncResource()].flatMap((resource) => Object.keys(resource));
  return names.some((name) => /expected|hidden|reference/u.test(name)) ? 'reached' : 'refused';
};
