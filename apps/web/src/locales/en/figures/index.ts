import { kit } from './kit.ts';
import { slideKernel } from './slide-kernel.ts';

export const figures = { kit, slideKernel };
