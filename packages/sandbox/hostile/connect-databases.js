// Calls PostgreSQL and Redis where they usually listen, over IPv4 and IPv6.
// expect: returned refused
const net = process.getBuiltinModule('net');
const call = (port, host) =>
  new Promise((resolve) => {
    net
      .connect(port, host)
      .on('connect', () => resolve(true))
      .on('error', () => resolve(false));
  });
export const attack = async () => {
  const hosts = ['127.0.0.1', '127.1.2.3', '::1', '0.0.0.0'];
  const calls = [PORT, 5432, 6379].flatMap((port) => hosts.map((host) => call(port, host)));
  return (await Promise.all(calls)).includes(true) ? 'reached' : 'refused';
};
