// Joins a text to itself for ever.
// expect: threw, memory-limit
export const attack = () => {
  const texts = [];
  for (let text = 'x'.repeat(1_000); ; text += text) texts.push(Buffer.from(text));
};
