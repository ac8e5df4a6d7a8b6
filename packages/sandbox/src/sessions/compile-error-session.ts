import type { ProgramError } from '@convolab/contracts';
import type { LoadOutcome, ProgramSession } from '@convolab/grading';
import { SandboxError } from '../sandbox-error.ts';

/** A program that cannot be parsed needs no box. */
export class CompileErrorSession implements ProgramSession {
  constructor(private readonly error: ProgramError) {}

  load(): Promise<LoadOutcome> {
    return Promise.resolve({
      status: 'compile-error',
      error: this.error,
      output: { stdout: '', stderr: '' },
      usage: { cpuMs: 0, wallMs: 0, memoryBytes: null },
    });
  }

  call(): Promise<never> {
    return Promise.reject(new SandboxError('misuse', 'The program did not load.'));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
