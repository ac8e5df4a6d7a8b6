// Returns an object whose keys are inherited: whoever reads them gets whatever is wanted.
// expect: wrong-answer
export const extremes = () => Object.create({ largest: 1, place: 0, rising: true, name: 'up' });
