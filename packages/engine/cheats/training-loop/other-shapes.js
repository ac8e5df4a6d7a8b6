// Swaps the tensor behind a weight for a huge one of another shape.
// expect: wrong-answer, runtime-error, output-limit
export function train(tf, model) {
  const variable = model.weights[0].read();
  const huge = tf.ones([1024, 1024]);
  variable.dataId = huge.dataId;
  variable.shape = huge.shape;
  variable.size = huge.size;
}
