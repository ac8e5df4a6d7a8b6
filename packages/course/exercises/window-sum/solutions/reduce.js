export const windowSum = (W, X, b) => {
  const window = X.flat();
  return W.flat().reduce((sum, weight, place) => sum + weight * window[place], b);
};
