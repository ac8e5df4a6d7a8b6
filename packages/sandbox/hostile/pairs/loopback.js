// Calls a server that another box has opened on the loopback address.
// expect: returned refused
const net = process.getBuiltinModule('net');
const PLACE = { port: 45_117, host: '127.0.0.1' };
const settled = (emitter, event) =>
  new Promise((resolve) => {
    emitter.on(event, () => resolve('reached')).on('error', () => resolve('refused'));
  });

export const leave = () => settled(net.createServer().listen(PLACE), 'listening').then(() => null);
export const look = () => settled(net.connect(PLACE), 'connect');
