import { activationCurves } from './activation-curves.ts';
import { browseMnist } from './browse-mnist.ts';
import { computationalGraph } from './computational-graph.ts';
import { connectionTable } from './connection-table.ts';
import { filterBench } from './filter-bench.ts';
import { kit } from './kit.ts';
import { paddingStride } from './padding-stride.ts';
import { perceptronLine } from './perceptron-line.ts';
import { poolingWindow } from './pooling-window.ts';
import { shiftDigit } from './shift-digit.ts';
import { slideFunction } from './slide-function.ts';
import { slideKernel } from './slide-kernel.ts';
import { softmaxBars } from './softmax-bars.ts';
import { xorNetwork } from './xor-network.ts';

/** Texts of the lessons' figures, by figure. */
export const figures = {
  activationCurves,
  browseMnist,
  computationalGraph,
  connectionTable,
  filterBench,
  kit,
  paddingStride,
  perceptronLine,
  poolingWindow,
  shiftDigit,
  slideFunction,
  slideKernel,
  softmaxBars,
  xorNetwork,
};
