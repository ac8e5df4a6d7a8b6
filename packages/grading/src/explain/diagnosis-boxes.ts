import { ProgramBoxes } from '../function/program-boxes.ts';
import type { Program, ProgramRunner } from '../ports.ts';

export interface BoxSupply {
  readonly runner: ProgramRunner;
  /** Ends the boxes. */
  readonly signal: AbortSignal;
}

/** Gives `work` the boxes of a program that explains a verdict, and ends them. Rejects with the signal's reason when aborted. */
export async function withDiagnosisBoxes<Result>(
  program: Omit<Program, 'purpose'>,
  { runner, signal }: BoxSupply,
  work: (boxes: ProgramBoxes) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const boxes = new ProgramBoxes(runner, { ...program, purpose: 'diagnosis' }, signal);
  // What closing fails with is told by the closing below.
  const end = () => void boxes.close().catch(() => undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    const result = await work(boxes);
    // Boxes that the signal has ended look as if none were left: what was made of that is no result.
    signal.throwIfAborted();
    return result;
  } finally {
    signal.removeEventListener('abort', end);
    await boxes.close();
  }
}
