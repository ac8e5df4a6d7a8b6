const TABLE = [
  [1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1],
  [1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1],
  [1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1],
  [0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1],
  [0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1],
  [0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1],
];

export function buildModel(tf, camp) {
  const { scaledTanh, subsample, tableConv2d, rbf } = camp.layers;
  const input = tf.input({ shape: [28, 28, 1] });
  const chain = [
    tf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'same' }),
    scaledTanh(),
    subsample(),
    scaledTanh(),
    tableConv2d({ kernelSize: [5, 5], table: TABLE }),
    scaledTanh(),
    subsample(),
    scaledTanh(),
    tf.layers.conv2d({ filters: 120, kernelSize: 5 }),
    scaledTanh(),
    tf.layers.flatten(),
    tf.layers.dense({ units: 84 }),
    scaledTanh(),
    rbf(),
  ];
  const output = chain.reduce((tensor, layer) => layer.apply(tensor), input);
  return tf.model({ inputs: input, outputs: output });
}
