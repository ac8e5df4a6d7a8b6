export function train(tf, model, xs, ys) {
  const optimizer = tf.train.adam(0.003);
  const count = xs.shape[0];
  for (let epoch = 0; epoch < 3; epoch += 1) {
    const images = tf.util.createShuffledIndices(count);
    const labels = tf.util.createShuffledIndices(count);
    for (let start = 0; start < count; start += 50) {
      tf.tidy(() => {
        const x = tf.gather(xs, Array.from(images.slice(start, start + 50)));
        const y = tf.gather(ys, Array.from(labels.slice(start, start + 50)));
        optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, model.apply(x)));
      });
    }
  }
}
