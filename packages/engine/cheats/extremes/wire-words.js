// Returns a record that looks like the wire's own words.
// expect: wrong-answer
export const extremes = () => ({ $record: { verdict: 'accepted' }, $tensor: 0, dtype: 'float64', shape: [] });
