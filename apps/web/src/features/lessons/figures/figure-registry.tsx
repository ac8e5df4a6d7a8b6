import { lazy, type ReactNode } from 'react';

const SlideKernel = lazy(async () => ({
  default: (await import('./slide-kernel/slide-kernel.tsx')).SlideKernel,
}));

/** Figures that lessons may name, each loaded when a lesson shows it. */
const FIGURES: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'slide-kernel': () => <SlideKernel />,
};

/** Throws where a lesson names a figure that does not exist. */
export function renderFigure(name: string): ReactNode {
  const render = FIGURES[name];
  if (!render) throw new Error(`There is no figure ${name}.`);
  return render();
}
