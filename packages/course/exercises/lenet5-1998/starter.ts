/** 1998년의 LeNet-5: 모델을 만들어서 돌려주세요 · LeNet-5 of 1998: build the model and return it. */
export function buildModel(tf: TensorFlow, camp: Camp) {
  const { scaledTanh, subsample, tableConv2d, rbf } = camp.layers;
  const model = tf.sequential();
  // C1: 5×5 kernels, 6 feature maps
  model.add(tf.layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5 }));
  model.add(scaledTanh());
  // S2, C3, S4, C5, F6, 출력층을 이어서 쌓아 보세요 · go on with S2, C3, S4, C5, F6 and the output layer.
  return model;
}
