import type { ProgramError } from '@convolab/contracts';
import { SandboxError } from '../sandbox-error.ts';
import { withinSource, withoutByteOrderMark } from '../source/within-source.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import type { BoxRecipe, PreparedSource, Runtime } from './runtime.ts';

const LINE_ENDS = /\r\n|\n|\r/u;
export const PYTHON_LAST_WORDS = /^.*MemoryError/mu;

/** CPython with NumPy: isolated, without site-packages, writing no bytecode. */
export const pythonRuntime: Runtime = {
  name: 'python',
  minimumMemoryMiB: 128,
  reservedMemoryMiB: 0,
  reservedAddressMiB: 512,
  maxHeaderBytes: 64 * 1024,

  missing: ({ python }) => ('missing' in python ? python.missing : null),

  recipe(config) {
    const { python } = config;
    if ('missing' in python) throw new SandboxError('unavailable', python.missing);
    return pythonRecipe(config, [{ from: python.sitePackages, to: '/packages' }], []);
  },

  zygoteFile: 'zygote.py',

  prepare: preparePython,

  lastWords: PYTHON_LAST_WORDS,
};

/** CPython with the harness, and what `binds` adds: its packages are at `/packages`. */
export function pythonRecipe(
  { python, boxDir }: SandboxConfig,
  binds: BoxRecipe['binds'],
  harnessArguments: readonly string[],
): BoxRecipe {
  if ('missing' in python) throw new SandboxError('unavailable', python.missing);
  return {
    binds: [
      ...[python.binary, ...python.readOnlyPaths].map((path) => ({ from: path, to: path })),
      ...binds,
      { from: `${boxDir}/harness.py`, to: '/box/harness.py' },
    ],
    command: [python.binary, '-I', '-S', '-B', '/box/harness.py', ...harnessArguments],
  };
}

/** Python parses the text itself: a SyntaxError comes back from the box. */
export function preparePython(source: string): Promise<PreparedSource> {
  const code = withoutByteOrderMark(source);
  const locate = (error: ProgramError) => withinSource(code, error, LINE_ENDS);
  return Promise.resolve({ status: 'prepared', code, locate });
}
