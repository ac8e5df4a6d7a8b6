import type { FunctionSpec } from '@convolab/contracts';
import type { Value } from '@convolab/tensor';
import type { DigitSource } from '../ports.ts';
import type { Expectation } from './drawn-case.ts';

/** What cases are drawn from, beside their seed. */
export interface CaseSources {
  readonly digits: DigitSource;
  /** The exercise's own tensors; throws DrawError naming `place` where there are none of that name. */
  dataOf(name: string, place: string): Value;
  /**
   * What a right program gives for these arguments, as it is compared: after `through`.
   * Rejects with DrawError where the reference itself is broken, and with what the runner rejects with.
   */
  expectationOf(called: FunctionSpec, args: readonly Value[]): Promise<ReferenceAnswer>;
}

/** What the reference says. `reason` is for the exercise's author alone. */
export type ReferenceAnswer =
  Extract<Expectation, { readonly kind: 'value' }> | { readonly kind: 'error'; readonly reason: string };
