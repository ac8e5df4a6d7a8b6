import type { LocalizedText } from '@convolab/contracts';

/** A model that is not trained at all: it cannot be read, has a layer that is not allowed, or costs too much. */
export class ModelRejection extends Error {
  override name = 'ModelRejection';

  constructor(
    /** Name of the layer at fault, or null where it is the whole model. */
    readonly layer: string | null,
    readonly text: LocalizedText,
  ) {
    super(text.en);
  }
}
