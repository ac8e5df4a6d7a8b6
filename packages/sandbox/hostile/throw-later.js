// Throws once its answer was taken.
// expect: returned refused, crashed, threw
export const attack = () => {
  setTimeout(() => {
    throw new Error('late');
  });
  return 'refused';
};
