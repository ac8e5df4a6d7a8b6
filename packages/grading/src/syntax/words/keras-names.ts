const words = (text: string) => text.split(' ');

/** What of Keras is written in models here. */
export const KERAS_LAYERS = words(
  'Input Sequential Model Conv2D Dense Flatten AveragePooling2D MaxPooling2D ZeroPadding2D Activation Dropout Reshape ReLU Softmax InputLayer LeakyReLU ELU BatchNormalization GlobalAveragePooling2D',
);
export const KERAS_ARGUMENTS = words(
  'filters kernel_size strides padding activation use_bias input_shape pool_size units rate target_shape data_format kernel_initializer bias_initializer name shape',
);
export const KERAS_ACTIVATIONS = words('linear relu tanh sigmoid softmax');
export const KERAS_OPTIMIZERS = words('adam sgd rmsprop adagrad adamw');

const layers = new Set(KERAS_LAYERS);
export const isKerasLayer = (name: string) => layers.has(name);

/** Settings that Keras takes as text. */
export const KERAS_TEXTS: ReadonlySet<string> = new Set([
  ...KERAS_ACTIVATIONS,
  'same',
  'valid',
  'adam',
  'sgd',
]);
