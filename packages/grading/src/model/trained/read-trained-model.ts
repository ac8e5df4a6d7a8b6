import { TrainedModelFileSchema, type CheckedModel } from '@convolab/contracts';
import { sizeOf } from '@convolab/tensor';
import { placeLayers } from './place-layers.ts';
import type { PlacedLayer } from './run-layer.ts';

export interface TrainedLayer extends PlacedLayer {
  /** What the student called it. */
  readonly name: string;
  readonly kernel: Float32Array | null;
  readonly bias: Float32Array | null;
}

export interface TrainedModel {
  readonly inputShape: CheckedModel['inputShape'];
  readonly layers: readonly TrainedLayer[];
}

/** Reads the two files of `modelFiles` again. Throws where they are none, or do not belong together. */
export function readTrainedModel(model: unknown, weights: ArrayBuffer): TrainedModel {
  const { model: checked, names } = TrainedModelFileSchema.parse(model).userDefinedMetadata.convolab;
  const numbers = new Float32Reader(weights);
  const layers = placeLayers(checked, names).map(({ weights: own, ...placed }): TrainedLayer => {
    const [kernel = null, bias = null] = own.map(({ shape }) => numbers.take(sizeOf(shape)));
    return { ...placed, kernel, bias };
  });
  numbers.requireEnd();
  return { inputShape: checked.inputShape, layers };
}

class Float32Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: ArrayBuffer) {
    this.#view = new DataView(bytes);
  }

  take(count: number): Float32Array {
    if (this.#at + count * 4 > this.#view.byteLength) throw new RangeError('The weights end too early.');
    const taken = Float32Array.from({ length: count }, (_, index) =>
      this.#view.getFloat32(this.#at + index * 4, true),
    );
    this.#at += count * 4;
    return taken;
  }

  requireEnd(): void {
    if (this.#at !== this.#view.byteLength)
      throw new RangeError('There are more weights than the model has.');
  }
}
