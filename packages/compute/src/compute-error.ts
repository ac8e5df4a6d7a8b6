/** The platform failed to train: never the student's fault, and worth another try. */
export class ComputeError extends Error {
  override readonly name = 'ComputeError';
}
