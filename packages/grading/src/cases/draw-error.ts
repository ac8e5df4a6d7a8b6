/** The exercise cannot be drawn as it is written: its author's mistake, which the publish check finds. */
export class DrawError extends Error {
  override name = 'DrawError';

  constructor(
    /** Where in exercise.yaml, e.g. `cases[3].arguments.image.tensor.shape[0]`. */
    readonly place: string,
    /** What is wrong, without the place. */
    readonly reason: string,
  ) {
    super(`${place}: ${reason}`);
  }
}

/** Runs `work` and says of every RangeError and ExpressionError in it where in the exercise it comes from. */
export function at<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'ExpressionError')) {
      throw new DrawError(place, error.message);
    }
    throw error;
  }
}
