// Returns a key that would change what the receiver's objects inherit.
// expect: wrong-answer
const inherited = { largest: 1, place: 0, rising: true, name: 'up', equal: true, verdict: 'accepted' };
export const extremes = () => JSON.parse(`{"__proto__": ${JSON.stringify(inherited)}}`);
