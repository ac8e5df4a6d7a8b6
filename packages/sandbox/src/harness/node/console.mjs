// console and process.stdout that write at once: what a call prints is out before its answer is.
import { writeAll } from './channel.mjs';

const { from } = Buffer;

function immediate(descriptor) {
  return {
    fd: descriptor,
    isTTY: false,
    writable: true,
    write(chunk, encoding, callback) {
      writeAll(descriptor, typeof chunk === 'string' ? from(chunk) : chunk);
      const done = callback ?? encoding;
      if (typeof done === 'function') done();
      return true;
    },
  };
}

export function installConsole() {
  const stdout = immediate(1);
  const stderr = immediate(2);
  Object.defineProperty(process, 'stdout', { value: stdout });
  Object.defineProperty(process, 'stderr', { value: stderr });
  globalThis.console = new console.Console({ stdout, stderr, ignoreErrors: false, colorMode: false });
}
