import fs from 'node:fs';

/**
 * Memory of a process and of all that it has started, in MiB. Linux only. `resident` counts what is shared in each process that shares
 * it; `proportional` shares it out, so that its sum is what the machine gives up.
 *
 * @param {number} launcherPid
 * @returns {{ processes: { name: string, resident: number }[], proportional: number }}
 */
export function measureMemory(launcherPid) {
  const pids = findFamily(launcherPid);
  return {
    processes: pids.map((pid) => ({
      name: nameOf(pid),
      resident: readMebibytes(`/proc/${pid}/status`, 'VmRSS'),
    })),
    proportional: Math.round(
      pids.reduce((sum, pid) => sum + readMebibytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0),
    ),
  };
}

/** @param {number} ancestor */
function findFamily(ancestor) {
  const parents = new Map(
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = readParent(Number(name));
        return parent === undefined ? [] : [[Number(name), parent]];
      }),
  );
  const family = new Set([ancestor]);
  // Parents are mostly older than their children, but numbers wrap around: until nobody is added.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

/** @param {number} pid */
function readParent(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // It has just ended.
    return undefined;
  }
}

/** @param {number} pid */
function nameOf(pid) {
  const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const script = words.find((word) => word.endsWith('.js') || word.endsWith('.mjs') || word.endsWith('.cjs'));
  if (script !== undefined) return script.split('/').slice(-3).join('/');
  // PostgreSQL's processes put what they do in place of their command line.
  return (words[0] ?? '').replace(/^\S*\//, '').slice(0, 40);
}

/**
 * @param {string} file
 * @param {string} field
 */
function readMebibytes(file, field) {
  const kibibytes =
    new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(fs.readFileSync(file, 'utf8'))?.[1] ?? '0';
  return Math.round(Number(kibibytes) / 102.4) / 10;
}
