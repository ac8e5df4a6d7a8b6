import { browseMnist } from './browse-mnist.ts';
import { connectionTable } from './connection-table.ts';
import { kit } from './kit.ts';
import { paddingStride } from './padding-stride.ts';
import { slideKernel } from './slide-kernel.ts';

export const figures = { browseMnist, connectionTable, kit, paddingStride, slideKernel };
