// Replaces what the harness writes with.
// expect: returned refused
const fs = process.getBuiltinModule('fs');
fs.writeSync = fs.readSync = () => 0;
Buffer.from = Buffer.concat = Buffer.alloc = () => null;
JSON.stringify = JSON.parse = () => 'reached';
Number.isFinite = Array.isArray = () => true;
export const attack = () => 'refused';
