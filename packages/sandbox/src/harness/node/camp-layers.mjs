// Layers of LeNet-5 as it was in 1998, which tfjs has not: `camp.layers` of the models that students build.
import { C3_TABLE, DIGIT_CODES } from '@convolab/contracts/lenet5-1998';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

const { freeze } = Object;
const { isArray } = Array;
const { initializers } = layers;

const single = (inputs) => (isArray(inputs) ? inputs[0] : inputs);

class CampLayer extends layers.layers.Layer {
  call(inputs) {
    return core.tidy(() => this.compute(single(inputs)));
  }
}

/** 1.7159·tanh(2x/3). */
class ScaledTanh extends CampLayer {
  static className = 'ScaledTanh';

  compute(input) {
    return core.mul(1.7159, core.tanh(core.mul(2 / 3, input)));
  }
}

/** The sum of each 2×2 window times a coefficient a map, plus a bias a map. */
class Subsample extends CampLayer {
  static className = 'Subsample';

  build(shape) {
    const maps = shape[shape.length - 1];
    this.coefficient = this.addWeight(
      'coefficient',
      [maps],
      'float32',
      initializers.constant({ value: 0.25 }),
    );
    this.bias = this.addWeight('bias', [maps], 'float32', initializers.zeros());
    this.built = true;
  }

  compute(input) {
    const sums = core.mul(4, core.avgPool(input, 2, 2, 'valid'));
    return core.add(core.mul(sums, this.coefficient.read()), this.bias.read());
  }

  computeOutputShape([batch, height, width, maps]) {
    return [batch, Math.floor(height / 2), Math.floor(width / 2), maps];
  }
}

/** A convolution of whose kernels only those in the table ([input map][output map], 0 or 1) are there. */
class TableConv2D extends CampLayer {
  static className = 'TableConv2D';

  constructor({ kernelSize = 5, table = C3_TABLE, ...rest } = {}) {
    super(rest);
    this.kernelSize = isArray(kernelSize) ? kernelSize : [kernelSize, kernelSize];
    this.table = table.map((row) => [...row]);
    this.outputs = this.table[0].length;
    this.places = this.table[0].flatMap((_, output) =>
      this.table.flatMap((row, input) => (row[output] ? [input * this.outputs + output] : [])),
    );
  }

  build() {
    const [height, width] = this.kernelSize;
    const shape = [this.places.length, height, width];
    this.kernel = this.addWeight('kernel', shape, 'float32', initializers.glorotUniform({}));
    this.bias = this.addWeight('bias', [this.outputs], 'float32', initializers.zeros());
    this.built = true;
  }

  compute(input) {
    const [height, width] = this.kernelSize;
    const inputs = this.table.length;
    const spread = core.transpose(core.oneHot(core.tensor1d(this.places, 'int32'), inputs * this.outputs));
    const rows = core.reshape(this.kernel.read(), [this.places.length, height * width]);
    const all = core.reshape(core.matMul(core.cast(spread, 'float32'), rows), [
      inputs,
      this.outputs,
      height,
      width,
    ]);
    const filter = core.transpose(all, [2, 3, 0, 1]);
    return core.add(core.conv2d(input, filter, 1, 'valid'), this.bias.read());
  }

  computeOutputShape([batch, height, width]) {
    const [rows, columns] = this.kernelSize;
    return [batch, height - rows + 1, width - columns + 1, this.outputs];
  }

  getConfig() {
    return { ...super.getConfig(), kernelSize: this.kernelSize, table: this.table };
  }
}

/** Minus the squared distance to each digit's code, so that the largest is the answer. */
class RBF extends CampLayer {
  static className = 'RBF';

  compute(input) {
    const codes = core.tensor2d(DIGIT_CODES);
    const own = core.add(core.sum(core.square(input), -1, true), codes.shape[1]);
    return core.sub(core.mul(2, core.matMul(input, codes, false, true)), own);
  }

  computeOutputShape([batch]) {
    return [batch, DIGIT_CODES.length];
  }
}

/** What functions that build a model get beside `tf`. */
export const camp = freeze({
  layers: freeze({
    scaledTanh: (config = {}) => new ScaledTanh(config),
    subsample: (config = {}) => new Subsample(config),
    tableConv2d: (config) => new TableConv2D(config),
    rbf: (config = {}) => new RBF(config),
  }),
});
