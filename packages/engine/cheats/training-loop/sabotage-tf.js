// Makes every tensor of tfjs read as whatever would be right.
// expect: wrong-answer, runtime-error
export function train(tf) {
  const right = () => new Float32Array(10).fill(1);
  for (const name of ['dataSync', 'arraySync', 'data', 'array', 'equal', 'argMax'])
    tf.Tensor.prototype[name] = right;
  Float32Array.prototype.every = () => true;
  tf.disposeVariables();
  tf.engine().endScope = right;
}
