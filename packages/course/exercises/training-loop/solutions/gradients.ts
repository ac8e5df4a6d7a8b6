/** The same with the gradients in one's own hands: stochastic gradient descent with momentum. */
export async function train(tf, model, xs, ys) {
  const weights = model.trainableWeights.map((weight) => weight.read());
  const velocities = weights.map((weight) => tf.variable(tf.zerosLike(weight), false));
  const count = xs.shape[0];
  const batch = 25;
  for (let epoch = 0; epoch < 6; epoch += 1) {
    for (let start = 0; start + batch <= count; start += batch) {
      tf.tidy(() => {
        const images = xs.slice([start, 0, 0, 0], [batch, 28, 28, 1]);
        const labels = ys.slice([start, 0], [batch, 10]);
        const loss = () => tf.losses.softmaxCrossEntropy(labels, model.predict(images));
        const { grads } = tf.variableGrads(loss, weights);
        weights.forEach((weight, place) => {
          const velocity = velocities[place];
          velocity.assign(velocity.mul(0.9).add(grads[weight.name]));
          weight.assign(weight.sub(velocity.mul(0.01)));
        });
      });
    }
    await tf.nextFrame();
  }
}
