const BATCH = 32;
const EPOCHS = 5;

export function train(tf, model, xs, ys) {
  const optimizer = tf.train.adam(0.003);
  const count = xs.shape[0];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = tf.util.createShuffledIndices(count);
    for (let start = 0; start < count; start += BATCH) {
      const chosen = Array.from(order.slice(start, start + BATCH));
      tf.tidy(() => {
        const images = tf.gather(xs, chosen);
        const labels = tf.gather(ys, chosen);
        optimizer.minimize(() => tf.losses.softmaxCrossEntropy(labels, model.apply(images)));
      });
    }
  }
}
