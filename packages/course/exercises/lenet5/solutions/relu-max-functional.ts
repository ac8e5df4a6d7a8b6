export const training = { optimizer: 'adam', epochs: 2 };

export function buildModel(tf) {
  const input = tf.input({ shape: [28, 28, 1] });
  const c1 = tf.layers.conv2d({ filters: 6, kernelSize: [5, 5], padding: 'same' }).apply(input);
  const s2 = tf.layers.maxPooling2d({ poolSize: [2, 2] }).apply(tf.layers.reLU().apply(c1));
  const c3 = tf.layers.conv2d({ filters: 16, kernelSize: 5, activation: 'relu' }).apply(s2);
  const s4 = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(c3);
  const c5 = tf.layers.conv2d({ filters: 120, kernelSize: 5, activation: 'relu' }).apply(s4);
  const f6 = tf.layers.dense({ units: 84, activation: 'relu' }).apply(tf.layers.flatten().apply(c5));
  const output = tf.layers.dense({ units: 10, activation: 'softmax' }).apply(f6);
  return tf.model({ inputs: input, outputs: output });
}
