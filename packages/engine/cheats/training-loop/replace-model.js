// Puts another model's methods in the place of the given one's, so that it seems to know every label.
// expect: wrong-answer
export function train(tf, model, xs, ys) {
  model.predict = () => ys;
  model.apply = () => ys;
  model.getWeights = () => [];
  Object.defineProperty(model, 'weights', { value: [] });
  return { accuracy: 1 };
}
