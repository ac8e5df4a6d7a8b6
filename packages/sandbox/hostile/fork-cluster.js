// Multiplies through the cluster.
// expect: threw
const cluster = process.getBuiltinModule('cluster');
export const attack = () =>
  new Promise((resolve, reject) => {
    cluster
      .fork()
      .on('online', () => resolve('reached'))
      .on('error', reject);
  });
