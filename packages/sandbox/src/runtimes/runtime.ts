import type { ProgramError, RuntimeName } from '@convolab/contracts';
import type { SandboxConfig } from '../sandbox-config.ts';

/** A source that is ready for its box, or a mistake found without one. */
export type PreparedSource =
  | {
      readonly status: 'prepared';
      readonly code: string;
      /** Turns places in `code` (lines and columns from 1) into places in the student's file. */
      readonly locate: (error: ProgramError) => ProgramError;
    }
  | { readonly status: 'compile-error'; readonly error: ProgramError };

/** What the box of a runtime is made of. */
export interface BoxRecipe {
  /** Folders and files outside, by the path that they get inside; all read-only. */
  readonly binds: readonly { readonly from: string; readonly to: string }[];
  readonly command: readonly string[];
}

/** A language in a box. To add one, write another of these and name it in `runtimes.ts`. */
export interface Runtime {
  readonly name: RuntimeName;
  /** The interpreter with its libraries needs this much before the student's first line. */
  readonly minimumMemoryMiB: number;
  /** Private memory that the interpreter reserves beyond what it uses, so that its own limit is reached before RLIMIT_DATA. */
  readonly reservedMemoryMiB: number;
  /** Address space beyond both: libraries, and what is reserved and never used. Bounds whatever escapes RLIMIT_DATA. */
  readonly reservedAddressMiB: number;
  /** Bound on the JSON header of one frame from the box, bytes. */
  readonly maxHeaderBytes: number;
  /** Null where this machine has what the runtime needs, else what is missing. */
  missing(config: SandboxConfig): string | null;
  recipe(config: SandboxConfig, memoryMiB: number): BoxRecipe;
  /** A file of `boxDir` that makes a zygote of the recipe's program, where the interpreter can be forked. */
  readonly zygoteFile?: string;
  /** Runs outside the box, on text alone. */
  prepare(source: string): Promise<PreparedSource>;
  /**
   * What the interpreter itself prints when it dies for want of memory: the best guess where the kernel does not tell, and
   * nothing to show to students.
   */
  readonly lastWords: RegExp;
}
