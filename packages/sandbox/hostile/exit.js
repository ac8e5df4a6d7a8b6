// Ends before it answers.
// expect: crashed
export const attack = () => process.exit(0);
