import type { ProgramError } from '@convolab/contracts';
import { SandboxError } from '../sandbox-error.ts';
import { withinSource, withoutByteOrderMark } from '../source/within-source.ts';
import type { Runtime } from './runtime.ts';

const LINE_ENDS = /\r\n|\n|\r/u;

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

  zygoteFile: 'zygote.py',

  // Python parses the text itself: a SyntaxError comes back from the box.
  prepare(source) {
    const code = withoutByteOrderMark(source);
    const locate = (error: ProgramError) => withinSource(code, error, LINE_ENDS);
    return Promise.resolve({ status: 'prepared', code, locate });
  },

  lastWords: /^.*MemoryError/mu,
};
