/** 주어진 model을 xs와 ys로 학습해 주세요 · train the given model on xs and ys. */
export function train(tf: TensorFlow, model: Model, xs: Tensor, ys: Tensor) {
  const optimizer = tf.train.sgd(0.1);
  // 에포크마다 이미지를 배치로 나누고, 배치마다 손실의 기울기로 가중치를 바꿔 보세요.
  // In each epoch, split the images into batches; with each batch, change the weights by the gradients of the loss.
}
