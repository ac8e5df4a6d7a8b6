export function train(tf, model, xs, ys) {
  const own = tf.sequential({
    layers: [tf.layers.flatten({ inputShape: [28, 28, 1] }), tf.layers.dense({ units: 10 })],
  });
  const optimizer = tf.train.adam(0.01);
  for (let start = 0; start < xs.shape[0]; start += 50) {
    tf.tidy(() => {
      const images = xs.slice([start, 0, 0, 0], [50, 28, 28, 1]);
      const labels = ys.slice([start, 0], [50, 10]);
      optimizer.minimize(() => tf.losses.softmaxCrossEntropy(labels, own.apply(images)));
    });
  }
  return own;
}
