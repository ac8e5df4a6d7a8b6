import { ProgramLimitsSchema, RuntimeNameSchema } from '@convolab/contracts';
import { z } from 'zod';
import { encodeFrame } from '../wire/frames.ts';

/**
 * Between worker and launcher, in the frames that boxes use too: one connection a box. The worker may choose a runtime
 * and a bounded memory limit, and nothing else.
 */
export const WorkerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    runtime: RuntimeNameSchema,
    memoryMiB: ProgramLimitsSchema.shape.memoryMiB.unwrap(),
  }),
  /** The body goes to the box's channel. */
  z.strictObject({ type: z.literal('write') }),
  z.strictObject({ type: z.literal('usage') }),
  z.strictObject({ type: z.literal('kill') }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessageSchema>;

const BoxUsageSchema = z.object({
  cpuMs: z.number(),
  starvedMs: z.number(),
  memoryBytes: z.number().nullable(),
});

export const LauncherMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({
    type: z.literal('refused'),
    code: z.enum(['unavailable', 'start-failed']),
    message: z.string(),
  }),
  /** The body is what the box sent. */
  z.object({ type: z.literal('channel'), usage: BoxUsageSchema }),
  z.object({ type: z.enum(['stdout', 'stderr']) }),
  z.object({ type: z.literal('usage'), usage: BoxUsageSchema }),
  z.object({
    type: z.literal('exit'),
    exit: z.object({
      code: z.number().nullable(),
      outOfMemory: z.boolean().nullable(),
      usage: BoxUsageSchema,
    }),
  }),
]);
export type LauncherMessage = z.infer<typeof LauncherMessageSchema>;

export const MAX_HEADER_BYTES = 16 * 1024;
export const MAX_BODY_BYTES = 1024 * 1024;

export const encodeMessage = (message: WorkerMessage | LauncherMessage, body?: Uint8Array): Buffer =>
  encodeFrame(message, body);
