export * from './activations.ts';
export * from './convolution.ts';
export * from './dense.ts';
export * from './functions.ts';
export * from './lenet5.ts';
export type { Matrix } from './matrix.ts';
export * from './pooling.ts';
