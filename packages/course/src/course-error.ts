/** A broken course folder: says the file, the place in it, the rule, and what to do. */
export class CourseError extends Error {
  override readonly name = 'CourseError';

  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file}: ${problems.join('; ')}`);
  }
}
