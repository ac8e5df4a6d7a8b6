import type { CheckedModel, FunctionSpec, Metric, Visibility } from '@convolab/contracts';
import type { Tensor, Value } from '@convolab/tensor';

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
  /** Of a function that trains a model; null of every other. */
  readonly training: DrawnTraining | null;
}

/** A model to be trained in a box, and what it is scored on outside. */
export interface DrawnTraining {
  readonly network: CheckedModel;
  /** Before the training: a kernel and a bias a layer. They go into the box. */
  readonly initialWeights: readonly Tensor[];
  /** 28×28 bytes each; they never go into the box, and neither do their labels, which the expectation has. */
  readonly testImages: readonly Uint8Array[];
}
