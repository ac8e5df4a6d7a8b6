// Looks for secrets in the environment.
// expect: returned refused
const harmless = ['HOME', 'LANG', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'PATH', 'PWD'];
export const attack = () =>
  Object.keys(process.env).every((name) => harmless.includes(name)) ? 'refused' : 'reached';
