import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { layBait } from './bait.ts';
import { readTestSandboxConfig } from './config.ts';
import { attackWith, type HostileProgram, readHostilePrograms } from './hostile-programs.ts';
import { createWeakRunner } from './weak-boxes.ts';

/** Programs that get what they want in a weak box, by what the weak box lacks. */
const HELD_BY: Readonly<Record<string, readonly string[]>> = {
  'a root of its own': [
    'list-root.js',
    'read-hidden-data.js',
    'read-passwords.js',
    'read-system-files.js',
    'read_hidden_data.py',
    'read_passwords.py',
    'work-in-thread.js',
  ],
  'nothing writable': [
    'dump-heap.js',
    'pairs/leave_file.py',
    'pairs/message_queue.py',
    'pairs/named_pipe.py',
    'write-elsewhere.js',
    'write-file.js',
    'write_file.py',
  ],
  'no /proc': ['read-process-table.js', 'read_process_memory.py'],
  'an empty environment': ['read-environment.js', 'read_environment.py'],
  'no network': [
    'connect-abstract-socket.js',
    'connect-databases.js',
    'connect-loopback.js',
    'connect-named-socket.js',
    'connect-through-binding.js',
    'connect_loopback.py',
    'connect_named_socket.py',
    'listen.js',
    'open_other_sockets.py',
    'pairs/abstract_socket.py',
    'pairs/loopback.js',
    'send-datagram.js',
  ],
  'one process': [
    'escape-context.js',
    'fork-cluster.js',
    'orphan.py',
    'spawn-through-binding.js',
    'start-process.js',
    'start_process.py',
  ],
  'a list of system calls': [
    'hidden_file_in_memory.py',
    'lock_shared_file.py',
    'pairs/lock.py',
    'pairs/page_cache.py',
    'pairs/shared_page.py',
    'pairs/times_of_files.py',
    'raise_limits.py',
    'share_system_v.py',
    'signal_through_device.py',
    'signal_through_shared_page.py',
    'system_calls.py',
    'take_every_core.py',
    'trace_process.py',
    'watch_files.py',
  ],
  'a bound on address space': ['run-webassembly.js'],
};

/** What is held by limits would take the machine's time and memory here; one calls a real address of clouds. */
const NOT_FOR_A_WEAK_BOX = /^(?:memory|thread|fork\.py|fetch-metadata)/u;
const endsByLimit = ({ expected }: HostileProgram) => expected.some((outcome) => outcome.endsWith('-limit'));

/** What the harness and the wire hold, whatever box they are in. */
const HELD_ANYWHERE = [
  'forge-answer-in-advance.js',
  'forge_second_answer.py',
  'oversized-frame.js',
  'patch-harness.js',
];

const bait = await layBait();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-weak-'));
fs.chmodSync(scratch, 0o1777);
const programs = readHostilePrograms(bait).filter(
  (program) => !NOT_FOR_A_WEAK_BOX.test(program.name) && !endsByLimit(program),
);
const listed = Object.entries(HELD_BY).flatMap(([by, names]) => names.map((name) => ({ by, name })));

let outcomes: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const runner = createWeakRunner(readTestSandboxConfig(), path.dirname(bait.secretFile), scratch);
  try {
    outcomes = await attackWith(runner, programs);
  } finally {
    await runner.close();
  }
}, 300_000);

afterAll(() => {
  bait.remove();
  fs.rmSync(scratch, { recursive: true });
});

const failing = () =>
  programs.filter(({ name, expected }) => !expected.includes(outcomes[name] ?? '')).map(({ name }) => name);

describe('hostile programs in weak boxes', () => {
  it.each(listed)('$name gets through without $by', ({ name }) => {
    expect(failing()).toContain(name);
  });

  it('reach the host', () => {
    expect(bait.calls).toEqual(
      expect.arrayContaining(['0', bait.socketPath, `\0${bait.abstractName}`]) as string[],
    );
    expect(fs.readdirSync(scratch)).toContain('note');
  });

  it.each(HELD_ANYWHERE)('%s is held by the harness', (name) => {
    expect(programs.map((program) => program.name)).toContain(name);
    expect(failing()).not.toContain(name);
  });
});
