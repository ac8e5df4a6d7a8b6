// Looks through all of its memory for hidden cases and answers.
// expect: returned refused, memory-limit, time-limit
const v8 = process.getBuiltinModule('v8');
/** Written backwards, so that they are not found because they are searched for. */
const words = ['eulaVdetcepxe', 'sesaCneddih', 'tuptuOecnerefer'];
export const attack = async () => {
  let text = '';
  for await (const chunk of v8.getHeapSnapshot()) text += chunk;
  return words.some((word) => text.includes([...word].reverse().join(''))) ? 'reached' : 'refused';
};
