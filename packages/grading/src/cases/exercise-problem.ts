/** Something wrong with an exercise, beyond what its schema can say. */
export interface ExerciseProblem {
  /** Where in the exercise, e.g. `cases[3].arguments.image.tensor.shape[0]`. */
  readonly place: string;
  readonly message: string;
}
