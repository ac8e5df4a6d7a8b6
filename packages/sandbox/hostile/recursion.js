// Calls itself without end.
// expect: threw
export const attack = () => attack() + 1;
