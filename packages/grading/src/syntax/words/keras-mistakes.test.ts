import { explainRuntimeError } from './explain-runtime-error.ts';

const SOURCE = 'import keras\nfrom keras import layers\n';

const explain = (name: string, message: string, source = SOURCE) =>
  explainRuntimeError(source, 'python', { name, message, line: 1, column: 1, trace: null });

/** Messages of Keras 3.15.1, as its boxes give them. */
describe('what Keras says', () => {
  it.each<[string, string, string]>([
    [
      'ValueError',
      "Unrecognized keyword arguments passed to Conv2D: {'stride': (1, 1)}",
      'Conv2D has no argument stride. Did you mean strides?',
    ],
    [
      'TypeError',
      "Dense.__init__() got an unexpected keyword argument 'unit'",
      'Dense has no argument unit. Did you mean units?',
    ],
    [
      'TypeError',
      "AveragePooling2D.__init__() missing 1 required positional argument: 'pool_size'",
      'AveragePooling2D needs a value for pool_size. Check whether it is left out or misspelt.',
    ],
    [
      'ValueError',
      'Could not interpret activation function identifier: sigmoyd',
      'There is no activation function sigmoyd. Did you mean sigmoid?',
    ],
    [
      'ValueError',
      'Could not interpret optimizer identifier: adma',
      'There is no optimizer adma. Did you mean adam?',
    ],
    [
      'ValueError',
      "The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: smae",
      'padding cannot be smae: it is "valid" or "same".',
    ],
    [
      'AttributeError',
      "module 'keras.layers' has no attribute 'Conv2d'",
      'Keras has no Conv2d. Did you mean Conv2D?',
    ],
    [
      'ValueError',
      "Only instances of `keras.Layer` can be added to a Sequential model. Received: <class 'keras.src.layers.reshaping.flatten.Flatten'> (of type <class 'type'>)",
      'Make it with ( ), as in model.add(Flatten()).',
    ],
    [
      'ValueError',
      "Only instances of `keras.Layer` can be added to a Sequential model. Received: [<Flatten name=flatten, built=False>] (of type <class 'list'>)",
      'model.add takes one layer at a time.',
    ],
    [
      'ValueError',
      "Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 32, 32)",
      'The layer conv2d takes 4 axes, with the one that counts images, and got 3: (None, 32, 32).',
    ],
    [
      'ValueError',
      'Computed output size would be zero or negative. Received `inputs shape=(None, 28, 28, 6)`, `kernel shape=(40, 40, 6, 6)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.',
      'A kernel or pooling window is larger than the feature map',
    ],
    [
      'ValueError',
      'Received an invalid value for `units`, expected a positive integer. Received: units=-1',
      'units must be a whole number from 1 on',
    ],
    [
      'TypeError',
      'The function returns no model of keras.Sequential() or keras.Model().',
      'Check whether return model is missing.',
    ],
    ['NotComputedHere', '', 'Here a model is only defined'],
  ])('%s: %s', (name, message, told) => {
    const explained = explain(name, message);
    expect(explained?.en).toContain(told);
    expect(explained?.ko).toMatch(/[가-힣]/u);
  });

  it('is nothing of a class of the program itself', () => {
    expect(explain('TypeError', "Mine.__init__() missing 1 required positional argument: 'x'")).toBeNull();
  });
});

describe('a name that is not defined in a program with Keras', () => {
  it.each([
    ['same', 'As a setting of Keras it is written in quotes: "same".'],
    ['tanh', 'written in quotes: "tanh"'],
    ['MaxPooling2D', 'put from keras.layers import MaxPooling2D at the top'],
    ['tf', 'put import tensorflow as tf at the top'],
  ])('%s', (name, told) => {
    expect(explain('NameError', `name '${name}' is not defined`)?.en).toContain(told);
    expect(explain('NameError', `name '${name}' is not defined`, 'x = 1')).toBeNull();
  });
});
