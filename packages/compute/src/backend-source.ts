import { z } from 'zod';

/** Best first: a GPU, TensorFlow on the processor, and WebAssembly, which npm alone installs. */
export const BACKEND_NAMES = ['tfjs-node-gpu', 'tfjs-node', 'wasm'] as const;
export type BackendName = (typeof BACKEND_NAMES)[number];

/** A backend to compute on. Native ones lie in a folder that `npm run setup:tensorflow` makes. */
export const BackendSourceSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('wasm') }),
  z.object({ name: z.enum(['tfjs-node', 'tfjs-node-gpu']), folder: z.string() }),
]);
export type BackendSource = z.infer<typeof BackendSourceSchema>;
export type NativeSource = Exclude<BackendSource, { name: 'wasm' }>;

/** What TensorFlow reads before it starts: its quick kernels by name, warnings only, and repeatable float32 on a GPU. */
const NATIVE_ENVIRONMENT = {
  TF_ENABLE_ONEDNN_OPTS: '1',
  TF_CPP_MIN_LOG_LEVEL: '2',
  TF_DETERMINISTIC_OPS: '1',
  // TF32 keeps 10 bits of a product's factors.
  NVIDIA_TF32_OVERRIDE: '0',
};

/** The whole environment of a process that computes on this backend, with so many threads where it has more than one. */
export const environmentOf = ({ name }: BackendSource, threads: number): Record<string, string> =>
  name === 'wasm' ? {} : { ...NATIVE_ENVIRONMENT, TF_NUM_INTRAOP_THREADS: String(threads) };
