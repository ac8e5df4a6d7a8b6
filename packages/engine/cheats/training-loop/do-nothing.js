// Returns without training.
// expect: wrong-answer
export function train() {
  return 'accepted';
}
