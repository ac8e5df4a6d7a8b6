// Every input map is seen by ten output maps, as in the paper, but by other ones.
const TABLE = [0, 1, 2, 3, 4, 5].map((input) =>
  Array.from({ length: 16 }, (_, map) => {
    const seen = map < 6 ? 3 : map < 15 ? 4 : 6;
    return (input - map + 18) % 6 < seen ? 1 : 0;
  }),
);

export function buildModel(tf, camp) {
  const { scaledTanh, subsample, tableConv2d, rbf } = camp.layers;
  const model = tf.sequential();
  model.add(tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5 }));
  model.add(scaledTanh());
  model.add(subsample());
  model.add(scaledTanh());
  model.add(tableConv2d({ kernelSize: 5, table: TABLE }));
  model.add(scaledTanh());
  model.add(subsample());
  model.add(scaledTanh());
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 120 }));
  model.add(scaledTanh());
  model.add(tf.layers.dense({ units: 84 }));
  model.add(scaledTanh());
  model.add(rbf());
  return model;
}
