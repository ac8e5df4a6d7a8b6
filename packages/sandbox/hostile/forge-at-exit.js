// Answers in its last moment, under no question's number.
// expect: crashed
process.on('exit', () => {
  const text = '{"type":"returned","values":["reached",[]]}';
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(text.length, 0);
  process.getBuiltinModule('fs').writeSync(3, Buffer.concat([lengths, Buffer.from(text)]));
});
export const attack = () => process.exit(0);
