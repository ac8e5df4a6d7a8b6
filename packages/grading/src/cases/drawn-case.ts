import type { FunctionSpec, Metric, Visibility } from '@convolab/contracts';
import type { Value } from '@convolab/tensor';

/** An argument with its parameter's name. */
export interface DrawnArgument {
  readonly name: string;
  readonly value: Value;
}

/** What a right program does: it returns what compares as `value`, raises an error, or tells these classes. */
export type Expectation =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error' }
  /** Of a metric case: by call, a class a picture. */
  | { readonly kind: 'classes'; readonly classes: readonly (readonly number[])[] };

/** A case with its data. The arguments go into a box; the expectation never does. */
export interface DrawnCase {
  readonly name: string;
  readonly visibility: Visibility;
  readonly group: string | null;
  readonly weight: number;
  /** The function that is called. */
  readonly function: FunctionSpec;
  /** The calls that are made, one after the other: a single one but for metric cases. */
  readonly calls: readonly (readonly DrawnArgument[])[];
  /** Of the first call. */
  readonly arguments: readonly DrawnArgument[];
  readonly expectation: Expectation;
  readonly metric: Metric | null;
}
