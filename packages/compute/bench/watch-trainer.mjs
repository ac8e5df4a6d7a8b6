import { readFileSync } from 'node:fs';

const INTERVAL_MS = 100;
/** What the kernel counts CPU time in. */
const TICKS_PER_SECOND = 100;

/**
 * Looks at this process's child again and again until it is stopped.
 *
 * @returns { look, stop }: what `look` tells are the most memory in MiB and the CPU time in seconds so far, both 0 without /proc
 */
export function watchTrainer() {
  const figures = { residentMiB: 0, cpuSeconds: 0 };
  const look = () => {
    for (const pid of childrenOf(process.pid)) {
      // A process that has ended tells no memory.
      figures.residentMiB = Math.max(figures.residentMiB, residentMiB(pid));
      figures.cpuSeconds = Math.max(figures.cpuSeconds, cpuSeconds(pid));
    }
    return { ...figures };
  };
  const timer = setInterval(look, INTERVAL_MS);
  return { look, stop: () => clearInterval(timer) };
}

const residentMiB = (pid) =>
  Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);

/** Of all threads. The name in brackets may hold spaces; user and system time are the 14th and 15th field. */
function cpuSeconds(pid) {
  const [user = 0, system = 0] = read(`/proc/${pid}/stat`).split(') ').at(-1).split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
