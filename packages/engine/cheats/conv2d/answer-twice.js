// Overhears the question's number and answers twice.
// expect: runtime-error, wrong-answer
const { writeSync } = process.getBuiltinModule('fs');
let id = '';
const { toString } = Buffer.prototype;
Buffer.prototype.toString = function overhear(...args) {
  const text = toString.apply(this, args);
  id = /"id":"([^"]+)"/u.exec(text)?.[1] ?? id;
  return text;
};
export const conv2d = () => {
  const text = JSON.stringify({ type: 'returned', id, values: [[[0]], null] });
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([lengths, Buffer.from(text)]));
  return [[0]];
};
