import type { ProgramError } from '@convolab/contracts';
import type { CallOutcome, LoadOutcome, ProgramSession } from '@convolab/grading';
import {
  BYTES_PER_ELEMENT,
  CodecError,
  decodeValue,
  encodeValue,
  isList,
  isRecord,
  isTensor,
  type Value,
} from '@convolab/tensor';
import type { PreparedSource } from '../runtimes/runtime.ts';
import { SandboxError } from '../sandbox-error.ts';
import { asGiven } from './arguments-after.ts';
import type { BoxConversation, Reply } from './box-conversation.ts';

type Prepared = Extract<PreparedSource, { status: 'prepared' }>;

/** A program in a box that is ready. */
export class BoxSession implements ProgramSession {
  constructor(
    private readonly conversation: BoxConversation,
    private readonly source: Prepared,
  ) {}

  async load(): Promise<LoadOutcome> {
    const message = { type: 'load', code: this.source.code } as const;
    const reply = await this.conversation.ask({ message, body: new Uint8Array(), maxBodyBytes: 0 });
    const { output, usage } = reply;
    if (reply.status !== 'answered') return { status: reply.status, output, usage };
    const { answer } = reply;
    if (answer.type === 'loaded') return { status: 'loaded', output, usage };
    if (answer.type !== 'failed') return { status: this.violated(), output, usage };
    const status = answer.reason === 'compile-error' ? 'compile-error' : 'runtime-error';
    return { status, error: this.locate(answer.error), output, usage };
  }

  async call(name: string, args: readonly Value[], maxResultBytes: number): Promise<CallOutcome> {
    const { tree, body } = encodeValue(args);
    const maxArgumentBytes = float64Bytes(args);
    const reply = await this.conversation.ask({
      message: { type: 'call', name, args: tree, maxResultBytes, maxArgumentBytes },
      body,
      maxBodyBytes: align(maxResultBytes) + maxArgumentBytes,
    });
    const { output, usage } = reply;
    if (reply.status !== 'answered') return { status: reply.status, output, usage };
    const { answer } = reply;
    if (answer.type === 'failed') {
      const unreturnable = answer.reason === 'unreturnable';
      return { status: 'threw', error: this.locate(answer.error), unreturnable, output, usage };
    }
    const values = answer.type === 'returned' ? readValues(answer.values, reply) : null;
    if (!values) return { status: this.violated(), output, usage };
    const argumentsAfter = values.after && asGiven(values.after, args);
    return { status: 'returned', value: values.value, argumentsAfter, output, usage };
  }

  async close(): Promise<void> {
    this.conversation.abort(new SandboxError('misuse', 'The session is closed.'));
    await this.conversation.gone;
  }

  private locate(error: ProgramError): ProgramError {
    return this.source.locate(error);
  }

  private violated() {
    this.conversation.violate();
    return 'crashed' as const;
  }
}

const align = (bytes: number) => Math.ceil(bytes / 8) * 8;

/** Room for the arguments when they come back in the widest dtype, eight bytes an element. */
function float64Bytes(value: Value): number {
  if (isList(value)) return 8 + value.reduce<number>((sum, item) => sum + float64Bytes(item), 0);
  if (typeof value !== 'object' || value === null) return 8;
  if (isTensor(value)) return BYTES_PER_ELEMENT.float64 * Math.max(1, value.data.length);
  return isRecord(value) ? float64Bytes(Object.values(value)) : 8;
}

/** Null where the bytes are no list of a result and the arguments. */
function readValues(
  values: unknown,
  { body }: Extract<Reply, { status: 'answered' }>,
): { value: Value; after: readonly Value[] | null } | null {
  try {
    const decoded = decodeValue(values, body);
    if (!isList(decoded) || decoded.length !== 2) return null;
    const [value = null, after = null] = decoded;
    if (after !== null && !isList(after)) return null;
    return { value, after };
  } catch (error) {
    if (error instanceof CodecError) return null;
    throw error;
  }
}
