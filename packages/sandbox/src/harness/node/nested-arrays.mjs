/** The usual dialect: functions get nested arrays of numbers and return them, and what they did to their arguments is told. */
export const nestedArrays = {
  /** What may be imported, by name. */
  modules: {},
  /** What a program finds without importing it. */
  globals: {},
  /** Awaited before the box is ready. */
  start: () => undefined,
  /** Makes an argument of a tensor's store and shape; undefined: nested arrays. */
  tensorOf: undefined,
  argumentsOf: (args) => args,
  resultOf: (value) => value,
  /** Turns an object that stands for numbers into arrays before it is sent. */
  plainOf: (value) => value,
  tellsArguments: true,
  /** Below what the host accepts in a header, for its other fields. */
  maxValuesBytes: 60 * 1024,
};
