// Makes weights that no comparison holds for.
// expect: wrong-answer
export function train(tf, model) {
  model.setWeights(model.getWeights().map((weight) => tf.fill(weight.shape, Infinity)));
}
