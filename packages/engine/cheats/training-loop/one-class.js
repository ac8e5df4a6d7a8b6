// Sets the weights by hand, to say one digit always.
// expect: wrong-answer
export function train(tf, model) {
  const weights = model.getWeights();
  model.setWeights([...weights.slice(0, -1), tf.oneHot(1, 10).toFloat().mul(100).reshape([10])]);
}
