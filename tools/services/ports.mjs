import net from 'node:net';

export const loopback = '127.0.0.1';

/**
 * Asks the system for a free port. Between this and its use another process may take it: who listens says so.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Whether this process could listen there now.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} undefined when it could, else the system's error code (EADDRINUSE, EACCES, …)
 */
export function findPortObstacle(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {number} port on the loopback address
 * @returns {Promise<boolean>} whether something accepts connections there
 */
export function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, loopback);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
