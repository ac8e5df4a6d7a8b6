// Returns an array so deep that a recursive reader overflows.
// expect: threw
export const attack = () => {
  let nested = [1];
  for (let depth = 0; depth < 1e6; depth += 1) nested = [nested];
  return nested;
};
