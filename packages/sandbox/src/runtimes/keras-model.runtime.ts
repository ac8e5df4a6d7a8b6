import { SandboxError } from '../sandbox-error.ts';
import { preparePython, PYTHON_LAST_WORDS, pythonRecipe, pythonRuntime } from './python.runtime.ts';
import type { Runtime } from './runtime.ts';

/** Python that defines a Keras model: the model comes back as its description. */
export const kerasModelRuntime: Runtime = {
  name: 'keras-model',
  minimumMemoryMiB: 256,
  reservedMemoryMiB: 0,
  reservedAddressMiB: 768,
  // The description travels as text in the header.
  maxHeaderBytes: 256 * 1024,
  missing: (config) => {
    const { keras } = config;
    return pythonRuntime.missing(config) ?? ('missing' in keras ? keras.missing : null);
  },
  recipe(config) {
    const { keras, boxDir } = config;
    if ('missing' in keras) throw new SandboxError('unavailable', keras.missing);
    const binds = [
      { from: keras.packages, to: '/packages' },
      { from: keras.mnist, to: '/mnist' },
      { from: `${boxDir}/keras_model.py`, to: '/box/keras_model.py' },
    ];
    return pythonRecipe(config, binds, ['keras']);
  },
  zygoteFile: 'zygote.py',
  prepare: preparePython,
  lastWords: PYTHON_LAST_WORDS,
};
