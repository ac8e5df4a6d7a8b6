// Is right, but where it should throw it returns what cannot leave the box.
// expect: wrong-answer
export const extremes = (numbers) => {
  if (numbers.length === 0) return () => 'no numbers';
  const largest = Math.max(...numbers);
  const rising = numbers.at(-1) > numbers[0];
  return { largest, place: numbers.indexOf(largest), rising, name: rising ? 'up' : 'down' };
};
