// Calls the box launcher, or the Docker daemon.
// expect: threw
const net = process.getBuiltinModule('net');
export const attack = () =>
  new Promise((resolve, reject) => {
    net
      .connect('/var/run/docker.sock')
      .on('connect', () => resolve('reached'))
      .on('error', reject);
  });
