// Says once more that the box is ready, in the hope of another beginning.
// expect: crashed
const header = Buffer.from('{"type":"ready"}');
const lengths = Buffer.alloc(8);
lengths.writeUInt32LE(header.length, 0);
export const attack = () => process.getBuiltinModule('fs').writeSync(3, Buffer.concat([lengths, header]));
