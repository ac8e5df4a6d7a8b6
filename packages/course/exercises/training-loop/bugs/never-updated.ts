export function train(tf, model, xs, ys) {
  for (let start = 0; start < xs.shape[0]; start += 50) {
    tf.tidy(() => {
      const images = xs.slice([start, 0, 0, 0], [50, 28, 28, 1]);
      const labels = ys.slice([start, 0], [50, 10]);
      tf.variableGrads(() => tf.losses.softmaxCrossEntropy(labels, model.apply(images)));
    });
  }
}
