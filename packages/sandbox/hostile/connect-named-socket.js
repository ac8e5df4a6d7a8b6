// Calls a server on a unix socket of the host.
// expect: threw
const net = process.getBuiltinModule('net');
export const attack = () =>
  new Promise((resolve, reject) => {
    net
      .connect('UNIX_SOCKET')
      .on('connect', () => resolve('reached'))
      .on('error', reject);
  });
