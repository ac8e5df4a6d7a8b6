// Writes into every descriptor that there may be.
// expect: crashed
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () => {
  for (let descriptor = 0; descriptor < 1_024; descriptor += 1) {
    try {
      if (descriptor > 2) writeSync(descriptor, 'reached');
    } catch {}
  }
  return 'refused';
};
