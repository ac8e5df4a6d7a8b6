// Throws an error whose message never ends.
// expect: time-limit
export const attack = () => {
  throw {
    get message() {
      for (;;);
    },
  };
};
