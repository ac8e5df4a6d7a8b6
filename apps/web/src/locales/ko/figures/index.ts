import { kit } from './kit.ts';
import { slideKernel } from './slide-kernel.ts';

/** Texts of the lessons' figures, by figure. */
export const figures = { kit, slideKernel };
