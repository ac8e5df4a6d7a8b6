import { ProgramErrorSchema } from '@convolab/contracts';
import { z } from 'zod';
import { ProtocolViolation } from './frames.ts';

/** What the harness in the box is asked to do. `id` is drawn at random, so that no answer can be written in advance. */
export type BoxRequestMessage =
  | { readonly type: 'load'; readonly id: string; readonly code: string }
  | {
      readonly type: 'call';
      readonly id: string;
      readonly name: string;
      /** The list of arguments, its tensors in the body. */
      readonly args: unknown;
      readonly maxResultBytes: number;
      /** For the arguments as they are after the call. */
      readonly maxArgumentBytes: number;
    };

const AnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('loaded'), id: z.string() }),
  /** `values` is the list of the result and of the list of arguments after the call. */
  z.object({ type: z.literal('returned'), id: z.string(), values: z.unknown() }),
  z.object({
    type: z.literal('failed'),
    id: z.string(),
    /** `unreturnable`: the function returned, but reading what it returned failed. */
    reason: z.enum(['compile-error', 'error', 'unreturnable', 'out-of-memory', 'too-large']),
    error: ProgramErrorSchema,
  }),
]);

/** What the harness says; everything in it is hostile until proven otherwise. */
export type BoxAnswer = z.infer<typeof AnswerSchema>;

export function parseAnswer(header: unknown): BoxAnswer {
  const answer = AnswerSchema.safeParse(header);
  if (!answer.success) throw new ProtocolViolation('A header is no answer.', { cause: answer.error });
  return answer.data;
}
