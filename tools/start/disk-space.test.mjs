import os from 'node:os';
import { requireDiskSpace } from './disk-space.mjs';

test('too little room is said in one sentence with both numbers', () => {
  const small = () => ({ bavail: 10, bsize: 2 ** 20 });
  expect(() => requireDiskSpace('/data', true, small)).toThrow(
    'There is too little room on the disk of /data: 10 MB are free and 200 MB are needed.',
  );
  expect(() => requireDiskSpace('/data', false, small)).toThrow('2500 MB are needed');
});

test('a disk with room passes', () => {
  requireDiskSpace(os.tmpdir(), true, () => ({ bavail: 201, bsize: 2 ** 20 }));
});
