// Starts timers without end, which run after its answer.
// expect: time-limit, memory-limit, returned refused
const spin = () => {
  setTimeout(spin);
  setTimeout(spin);
};
export const attack = () => spin() ?? 'refused';
