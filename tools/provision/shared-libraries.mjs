import fs from 'node:fs';

const multiarch = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const loaders = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' };

/**
 * The system's C library and what else interpreters link to, and the loader, where this distribution keeps them.
 *
 * @returns {string[]}
 */
export function sharedLibraries() {
  const cpu = process.arch === 'arm64' ? 'arm64' : 'x64';
  const folders = [`/lib/${multiarch[cpu]}`, `/usr/lib/${multiarch[cpu]}`].filter((folder) =>
    fs.existsSync(folder),
  );
  // Distributions without such folders keep them in /lib64 and /usr/lib64.
  const libraries =
    folders.length > 0 ? folders : ['/lib64', '/usr/lib64'].filter((folder) => fs.existsSync(folder));
  return folders.length > 0 ? [...libraries, loaders[cpu]] : libraries;
}
