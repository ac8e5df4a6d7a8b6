import { exerciseFolder } from '../programs.mjs';

/**
 * The ten cases as the engine draws them for one submission: plain arrays of the arguments and of what is expected; null where an error is.
 *
 * @param {import('./platform.mjs').Platform} platform
 */
export async function drawnCases({ loadExercise, drawCases, openCaseSources, unplugged }) {
  const exercise = await loadExercise(exerciseFolder);
  const signal = new AbortController().signal;
  const sources = openCaseSources(exercise, { ...unplugged, signal });
  const cases = await drawCases(exercise, 'graded', '00000001', sources);
  await sources.close();
  return cases.map(({ name, arguments: given, expectation }) => ({
    name,
    arguments: given.map(({ value }) => nested(value)),
    expected: expectation.kind === 'value' ? nested(expectation.value) : null,
  }));
}

/** A matrix as rows of numbers. @param {unknown} value */
function nested(value) {
  const { shape, data } = /** @type {{ shape: number[], data: ArrayLike<number> }} */ (value);
  const [rows = 0, columns = 0] = shape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => Number(data[row * columns + column])),
  );
}
