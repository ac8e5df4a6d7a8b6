export function buildModel(tf, camp) {
  const { scaledTanh, subsample, tableConv2d, rbf } = camp.layers;
  const model = tf.sequential();
  model.add(tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5 }));
  model.add(scaledTanh());
  model.add(subsample());
  model.add(scaledTanh());
  model.add(tableConv2d({ kernelSize: 5 }));
  model.add(scaledTanh());
  model.add(subsample());
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 120 }));
  model.add(scaledTanh());
  model.add(tf.layers.dense({ units: 84 }));
  model.add(scaledTanh());
  model.add(rbf());
  return model;
}
