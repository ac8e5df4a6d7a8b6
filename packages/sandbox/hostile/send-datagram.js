// Sends a datagram.
// expect: threw
const socket = () => process.getBuiltinModule('dgram').createSocket('udp4');
export const attack = () =>
  new Promise((resolve, reject) => {
    socket()
      .on('error', reject)
      .send('reached', PORT, '127.0.0.1', (error) => (error ? reject(error) : resolve('reached')));
  });
