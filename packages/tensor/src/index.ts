export * from './codec.ts';
export * from './compare.ts';
export * from './construct.ts';
export * from './nested.ts';
export * from './random.ts';
export * from './safetensors.ts';
export * from './tensor.ts';
export * from './value-json.ts';
