import { replaceAvgPoolGrad } from './kernels/avg-pool-grad.ts';
import { overrideBatchMatMul } from './kernels/batch-mat-mul.ts';
import { addConv2DBackpropFilter } from './kernels/conv2d-backprop-filter.ts';
import { overrideConv2DBackpropInput } from './kernels/conv2d-backprop-input.ts';
import { replaceMaxPoolGrad } from './kernels/max-pool-grad.ts';
import { replaceTanh } from './kernels/tanh.ts';

/** Gives tfjs's wasm backend the kernels that training needs. Call it once in a process, before the backend starts. */
export function installTrainingKernels(): void {
  addConv2DBackpropFilter();
  overrideConv2DBackpropInput();
  overrideBatchMatMul();
  replaceMaxPoolGrad();
  replaceAvgPoolGrad();
  replaceTanh();
}
