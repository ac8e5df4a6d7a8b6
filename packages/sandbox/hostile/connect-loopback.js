// Calls a server on the host's loopback address, as PostgreSQL and Redis are.
// expect: threw
const net = process.getBuiltinModule('net');
export const attack = () =>
  new Promise((resolve, reject) => {
    net
      .connect(PORT, '127.0.0.1')
      .on('connect', () => resolve('reached'))
      .on('error', reject);
  });
