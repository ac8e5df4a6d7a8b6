// Writes the answer to a question that was not asked yet.
// expect: crashed
const { writeSync } = process.getBuiltinModule('fs');
const header = Buffer.from(JSON.stringify({ type: 'returned', id: '1', values: ['reached', []] }));
const lengths = Buffer.alloc(8);
lengths.writeUInt32LE(header.length, 0);
writeSync(3, Buffer.concat([lengths, header]));
export const attack = () => 'reached';
