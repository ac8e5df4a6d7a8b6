import fs from 'node:fs';
import { openFlags } from '../boxes/inherited-descriptors.ts';
import { processStatus } from '../zygote/isolation-check.ts';

const read = (processId: number, file: string) => fs.readFileSync(`/proc/${processId}/${file}`, 'utf8');

/** Whatever is the number of the box's user becomes a word: two boxes are two users. */
const anonymous = (text: string, uids: readonly number[]) =>
  uids.reduce((changed, uid) => changed.replaceAll(String(uid), 'USER'), text);

/** Mount points with their options and kind, without the numbers that are anew for each mount. */
const mountsOf = (processId: number) =>
  read(processId, 'mountinfo')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, , , root = '', point = '', options = '', ...rest]) => [
      ...(rest.at(-3) === 'tmpfs' ? [] : [root]),
      ...[point, options, ...rest.slice(rest.indexOf('-') + 1, -1)],
      // Whether the file system as a whole is read-only, too: that of a forked box is.
      (rest.at(-1) ?? '').replace(/^r[ow],/u, ''),
    ])
    .map((fields) => fields.join(' '))
    .sort();

/** Kind and flags of each open descriptor. */
const descriptorsOf = (processId: number) =>
  fs.readdirSync(`/proc/${processId}/fd`).map((descriptor) => {
    const target = fs.readlinkSync(`/proc/${processId}/fd/${descriptor}`).replace(/\d+/u, 'N');
    const flags = openFlags(read(processId, `fdinfo/${descriptor}`));
    return `${descriptor} ${target} ${flags ?? ''}`;
  });

const SAME_STATUS = (
  'Umask TracerPid Uid Gid Groups Threads SigPnd ShdPnd SigBlk SigIgn SigCgt ' +
  'CapInh CapPrm CapEff CapBnd CapAmb NoNewPrivs Seccomp Cpus_allowed Mems_allowed'
).split(' ');

/** What the kernel tells of a box from outside. `uids`: the real users that may show in it. */
export function factsFromOutside(processId: number, uids: readonly number[]) {
  const status = processStatus(processId);
  const facts = {
    status: SAME_STATUS.map((name) => `${name}: ${status.get(name) ?? ''}`),
    ownIds: ['NSpid', 'NSpgid', 'NSsid'].map((name) => status.get(name)?.split(' ').at(-1)),
    maps: ['uid_map', 'gid_map', 'setgroups'].map((file) => read(processId, file).replaceAll(/\s+/gu, ' ')),
    limits: read(processId, 'limits').split('\n'),
    mounts: mountsOf(processId),
    descriptors: descriptorsOf(processId),
    places: ['cwd', 'root', 'exe'].map((link) => fs.readlinkSync(`/proc/${processId}/${link}`)),
    command: read(processId, 'cmdline').split('\0'),
    environment: read(processId, 'environ').split('\0').sort(),
    outOfMemory: read(processId, 'oom_score_adj').trim(),
    interfaces: read(processId, 'net/dev')
      .split('\n')
      .map((line) => line.split(':')[0]),
    // Behind the header, which shows once the loopback is up: in a forked box it is not.
    routes: read(processId, 'net/route').split('\n').slice(1).filter(Boolean),
    sockets: ['tcp', 'udp', 'unix'].map((kind) => read(processId, `net/${kind}`).split('\n').length),
  };
  return JSON.parse(anonymous(JSON.stringify(facts), uids)) as typeof facts;
}

/** A program that tells what it finds in its box: `f()` returns a text, as bytes: it is too long for a header. */
export const FACTS_FROM_INSIDE = `
import ctypes, gc, json, os, resource, signal, sys
import numpy as np

def reachable():
    found = []
    for folder, folders, files in os.walk("/"):
        entry = os.lstat(folder)
        found.append([folder, entry.st_mode, entry.st_uid, entry.st_gid])
        if folder.count("/") >= 3:
            folders.clear()
        else:
            found.extend([folder, name] for name in files)
    return sorted(found, key=str)

def open_descriptors():
    found = []
    for descriptor in range(1024):
        try:
            found.append([descriptor, oct(os.fstat(descriptor).st_mode)])
        except OSError:
            continue
    return found

def answers_to_signals():
    found = []
    for process in range(1, 200):
        try:
            os.kill(process, 0)
            found.append(process)
        except ProcessLookupError:
            continue
    return found

def callers():
    frame, names = sys._getframe(), []
    while frame:
        names.append([frame.f_code.co_filename, frame.f_code.co_name])
        frame = frame.f_back
    return names

LIBC = ctypes.CDLL(None, use_errno=True)

FACTS = {
    "ids": [os.getpid(), os.getppid(), os.getpgid(0), os.getsid(0), os.getresuid(), os.getresgid(), os.getgroups()],
    "host": list(os.uname()),
    "environment": sorted(os.environ.items()),
    "folder": os.getcwd(),
    "umask": os.umask(0),
    "limits": [[kind, resource.getrlimit(kind)] for kind in range(16)],
    "arguments": [sys.argv, sys.orig_argv, sys.path, sys.flags, sys.executable],
    "modules": sorted(sys.modules),
    "main": sorted(name for name in vars(sys.modules["__main__"]) if not name.startswith("__")),
    "callers": callers(),
    "signals": [[number, str(signal.getsignal(number))] for number in range(1, 65) if number not in (32, 33)],
    "descriptors": open_descriptors(),
    "processes": answers_to_signals(),
    "files": reachable(),
    "dumpable": LIBC.prctl(3, 0, 0, 0, 0),
    "filtering": LIBC.prctl(21, 0, 0, 0, 0),
    "dies_with_parent": LIBC.prctl(39, 0, 0, 0, 0),
    "collected": [gc.isenabled(), gc.get_threshold()],
    "streams": [[stream.encoding, stream.errors, stream.line_buffering] for stream in (sys.stdin, sys.stdout, sys.stderr)],
    "name": open("/proc/self/comm").read() if os.path.exists("/proc") else None,
}

def f():
    return np.frombuffer(json.dumps(FACTS).encode(), np.uint8)
`;
