import { lazy, type ReactNode } from 'react';

const FilterBench = lazy(async () => ({
  default: (await import('./filter-bench/filter-bench.tsx')).FilterBench,
}));
const SlideFunction = lazy(async () => ({
  default: (await import('./slide-function/slide-function.tsx')).SlideFunction,
}));
const PaddingStride = lazy(async () => ({
  default: (await import('./padding-stride/padding-stride.tsx')).PaddingStride,
}));
const ConnectionTable = lazy(async () => ({
  default: (await import('./connection-table/connection-table.tsx')).ConnectionTable,
}));
const BrowseMnist = lazy(async () => ({
  default: (await import('./browse-mnist/browse-mnist.tsx')).BrowseMnist,
}));
const ActivationCurves = lazy(async () => ({
  default: (await import('./activation-curves/activation-curves.tsx')).ActivationCurves,
}));
const PoolingWindow = lazy(async () => ({
  default: (await import('./pooling-window/pooling-window.tsx')).PoolingWindow,
}));
const SoftmaxBars = lazy(async () => ({
  default: (await import('./softmax-bars/softmax-bars.tsx')).SoftmaxBars,
}));
const SlideKernel = lazy(async () => ({
  default: (await import('./slide-kernel/slide-kernel.tsx')).SlideKernel,
}));

const PerceptronLine = lazy(async () => ({
  default: (await import('./perceptron-line/perceptron-line.tsx')).PerceptronLine,
}));

const XorNetwork = lazy(async () => ({
  default: (await import('./xor-network/xor-network.tsx')).XorNetwork,
}));

const ComputationalGraph = lazy(async () => ({
  default: (await import('./computational-graph/computational-graph.tsx')).ComputationalGraph,
}));

const ShiftDigit = lazy(async () => ({
  default: (await import('./shift-digit/shift-digit.tsx')).ShiftDigit,
}));

/** Figures that lessons may name, each loaded when a lesson shows it. */
const FIGURES: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'filter-bench': () => <FilterBench />,
  'slide-function': () => <SlideFunction />,
  'padding-stride': () => <PaddingStride />,
  'connection-table': () => <ConnectionTable />,
  'browse-mnist': () => <BrowseMnist />,
  'activation-curves': () => <ActivationCurves />,
  'pooling-window': () => <PoolingWindow />,
  'softmax-bars': () => <SoftmaxBars />,
  'shift-digit': () => <ShiftDigit />,
  'slide-kernel': () => <SlideKernel />,
  'perceptron-line': () => <PerceptronLine />,
  'xor-network': () => <XorNetwork />,
  'computational-graph': () => <ComputationalGraph />,
};

/** Throws where a lesson names a figure that does not exist. */
export function renderFigure(name: string): ReactNode {
  const render = FIGURES[name];
  if (!render) throw new Error(`There is no figure ${name}.`);
  return render();
}
