import path from 'node:path';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/** What boxes load Keras with. */
const harness = path.join(root, 'packages/sandbox/src/harness/python');

/**
 * Loads Keras as boxes do and has it describe a model.
 *
 * @param {string} python
 * @param {string} packages
 * @returns {Promise<{ version: string } | { reason: string }>} Keras' version, or one line
 */
export async function tryKeras(python, packages) {
  const args = ['-I', '-S', '-B', '-c', program, packages, harness];
  const { status, stdout, stderr } = await run(python, args, { cwd: '/', env: {} });
  const version = /^works (\S+)$/mu.exec(stdout)?.[1];
  if (status === 0 && version !== undefined) return { version };
  return { reason: stderr.trim().split('\n').at(-1) || `its process ended with ${status ?? 'a signal'}` };
}

const program = `
import json, sys
sys.path[:0] = sys.argv[1:]
import keras_model
from tensorflow.keras import layers, models
model = models.Sequential([layers.Input((6, 6, 1)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(10)])
described = json.loads(keras_model.describe(model, {})["topology"])
names = [layer["class_name"] for layer in described["config"]["layers"]]
if names != ["InputLayer", "Conv2D", "Flatten", "Dense"] or model.count_params() != 350:
    raise SystemExit(f"it describes {names}")
print("works", keras_model.keras.__version__)
`;
