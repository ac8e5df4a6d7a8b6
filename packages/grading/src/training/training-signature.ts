import type { FunctionSpec } from '@convolab/contracts';

/** What a training loop gets, as the editor is told it. tfjs is too large to be described: its own names are not checked. */
export const trainingSignature = ({ name }: FunctionSpec, comment: string): string => `type TensorFlow = any;
type Tensor = any;
interface Model {
  apply(inputs: Tensor): Tensor;
  predict(inputs: Tensor): Tensor;
  readonly trainableWeights: readonly { read(): any; readonly name: string }[];
  getWeights(): Tensor[];
  setWeights(weights: Tensor[]): void;
  summary(): void;
}
${comment}
declare function ${name.typescript}(tf: TensorFlow, model: Model, xs: Tensor, ys: Tensor): void | Promise<void>;
`;
