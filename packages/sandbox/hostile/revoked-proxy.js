// Returns an object that cannot even be asked what it is.
// expect: threw
export const attack = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
