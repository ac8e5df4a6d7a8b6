// Waits for calls from outside.
// expect: threw
const net = process.getBuiltinModule('net');
export const attack = () =>
  new Promise((resolve, reject) => {
    net
      .createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => resolve('reached'));
  });
