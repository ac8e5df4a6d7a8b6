import type { BugProgram } from '@convolab/contracts';
import { encodeValue } from '@convolab/tensor';
import { valuesOf } from '../../cases/draw-case.ts';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import type { BoxedCall } from '../../function/program-boxes.ts';

/** Cases that are kept, the latest used; and how large what is kept of one may be, bytes. */
const MAX_KEPT = 2_000;
const MAX_BYTES = 4_096;

/**
 * What bug programs did with the example and visible cases of their exercises, which are the same in every run: most bugs are
 * none of a student's mistakes by those alone, and need no box then.
 */
export class BugMemory {
  private readonly kept = new Map<string, readonly BoxedCall[]>();

  async recall(bug: BugProgram, drawn: DrawnCase): Promise<readonly BoxedCall[] | null> {
    const key = await keyOf(bug, drawn);
    const calls = key === null ? undefined : this.kept.get(key);
    if (key === null || !calls) return null;
    this.kept.delete(key);
    this.kept.set(key, calls);
    return calls;
  }

  async keep(bug: BugProgram, drawn: DrawnCase, calls: readonly BoxedCall[]): Promise<void> {
    const key = await keyOf(bug, drawn);
    if (key === null || calls.length !== drawn.calls.length || !calls.every(isSmall)) return;
    this.kept.set(key, calls.map(withoutOutput));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MAX_KEPT) return;
      this.kept.delete(oldest);
    }
  }
}

/** Null where a case is not kept: a hidden one, and one with much data. */
async function keyOf({ language, source }: BugProgram, drawn: DrawnCase): Promise<string | null> {
  if (drawn.visibility === 'hidden') return null;
  const { tree, body } = encodeValue(drawn.calls.map(valuesOf));
  if (body.byteLength > MAX_BYTES) return null;
  const named = new TextEncoder().encode(JSON.stringify([language, source, drawn.function.name, tree]));
  const bytes = new Uint8Array(named.byteLength + body.byteLength);
  bytes.set(named);
  bytes.set(body, named.byteLength);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();
}

function isSmall(call: BoxedCall): boolean {
  if (call.kind !== 'called') return false;
  const { outcome } = call;
  if (outcome.status === 'threw') return true;
  return (
    outcome.status === 'returned' &&
    encodeValue([outcome.value, outcome.argumentsAfter]).body.byteLength <= MAX_BYTES
  );
}

const withoutOutput = (call: BoxedCall): BoxedCall =>
  call.kind === 'called'
    ? { kind: 'called', outcome: { ...call.outcome, output: { stdout: '', stderr: '' } } }
    : call;
