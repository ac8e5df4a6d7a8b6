// Looks for an open file or folder that the host left in its descriptors.
// expect: returned refused
const { fstatSync } = process.getBuiltinModule('fs');
const isOpenFile = (descriptor) => {
  try {
    const found = fstatSync(descriptor);
    return found.isFile() || found.isDirectory() || found.isBlockDevice();
  } catch {
    return false;
  }
};
export const attack = () =>
  Array.from({ length: 1_024 }, (_, descriptor) => descriptor).some(isOpenFile) ? 'reached' : 'refused';
