export function train(tf, model, xs, ys) {
  const optimizer = tf.train.adam(0.003);
  for (let step = 0; step < 100; step += 1) {
    tf.tidy(() => {
      const images = xs.slice([0, 0, 0, 0], [32, 28, 28, 1]);
      const labels = ys.slice([0, 0], [32, 10]);
      optimizer.minimize(() => tf.losses.softmaxCrossEntropy(labels, model.apply(images)));
    });
  }
}
