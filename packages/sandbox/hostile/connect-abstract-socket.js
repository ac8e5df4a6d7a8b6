// Calls a server in the host's abstract name space.
// expect: threw
const net = process.getBuiltinModule('net');
export const attack = () =>
  new Promise((resolve, reject) => {
    net
      .connect('\0ABSTRACT')
      .on('connect', () => resolve('reached'))
      .on('error', reject);
  });
