// Guesses the number of the question.
// expect: crashed
const text = JSON.stringify({ type: 'returned', id: crypto.randomUUID(), values: ['reached', []] });
const lengths = Buffer.alloc(8);
lengths.writeUInt32LE(text.length, 0);
export const attack = () =>
  process.getBuiltinModule('fs').writeSync(3, Buffer.concat([lengths, Buffer.from(text)]));
