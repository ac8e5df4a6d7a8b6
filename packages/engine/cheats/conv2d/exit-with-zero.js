// Ends as if all had gone well.
// expect: runtime-error
export const conv2d = () => process.exit(0);
