import type { RuntimeName } from '@convolab/contracts';
import { kerasModelRuntime } from './keras-model.runtime.ts';
import { pythonRuntime } from './python.runtime.ts';
import type { Runtime } from './runtime.ts';
import { tfjsRuntime } from './tfjs.runtime.ts';
import { tfjsModelRuntime } from './tfjs-model.runtime.ts';
import { tfjsTrainingRuntime } from './tfjs-training.runtime.ts';
import { typescriptRuntime } from './typescript.runtime.ts';

export const RUNTIMES: Readonly<Record<RuntimeName, Runtime>> = {
  typescript: typescriptRuntime,
  python: pythonRuntime,
  tfjs: tfjsRuntime,
  'tfjs-model': tfjsModelRuntime,
  'keras-model': kerasModelRuntime,
  'tfjs-training': tfjsTrainingRuntime,
};
