import { SandboxError } from '../sandbox-error.ts';
import type { Runtime } from './runtime.ts';

/** CPython with NumPy: isolated, without site-packages, writing no bytecode. */
export const pythonRuntime: Runtime = {
  name: 'python',
  minimumMemoryMiB: 128,
  reservedMemoryMiB: 0,
  reservedAddressMiB: 512,
  maxHeaderBytes: 64 * 1024,

  missing: ({ python }) => ('missing' in python ? python.missing : null),

  recipe({ python, boxDir }) {
    if ('missing' in python) throw new SandboxError('unavailable', python.missing);
    return {
      binds: [
        ...[python.binary, ...python.readOnlyPaths].map((path) => ({ from: path, to: path })),
        { from: python.sitePackages, to: '/packages' },
        { from: `${boxDir}/harness.py`, to: '/box/harness.py' },
      ],
      command: [python.binary, '-I', '-S', '-B', '/box/harness.py'],
    };
  },

  // Python parses the text itself: a SyntaxError comes back from the box.
  prepare: (source) => Promise.resolve({ status: 'prepared', code: source, locate: (error) => error }),

  lastWords: /^.*MemoryError/mu,
};
