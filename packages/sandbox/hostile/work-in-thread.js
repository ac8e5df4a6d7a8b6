// Tries in a thread of its own what the main thread may not.
// expect: returned refused, threw
const { Worker } = process.getBuiltinModule('worker_threads');
const code = `
  const attempts = [
    () => require('fs').readFileSync('/etc/passwd'),
    () => require('fs').readFileSync('SECRET_FILE'),
    () => { const { error } = require('child_process').spawnSync('/bin/node', ['-v']); if (error) throw error; },
  ];
  const succeeds = (attempt) => { try { attempt(); return true; } catch { return false; } };
  require('worker_threads').parentPort.postMessage(attempts.some(succeeds) ? 'reached' : 'refused');`;
export const attack = () =>
  new Promise((resolve, reject) => {
    new Worker(code, { eval: true, env: {}, stdout: true, stderr: true })
      .on('message', resolve)
      .on('error', reject);
  });
