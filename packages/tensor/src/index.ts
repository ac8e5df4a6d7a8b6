export * from './codec.ts';
export * from './construct.ts';
export * from './tensor.ts';
