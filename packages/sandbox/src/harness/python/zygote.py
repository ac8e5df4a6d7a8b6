"""Turns the harness into a zygote: a process whose forked children become boxes. No student's code ever runs in it.

The host sends what all boxes have in common on descriptor 3: one line of JSON, then the seccomp filter of a box. For each
box it opens four connections to the zygote's socket, which begin with a REQUEST each: the box's control, and what become
its descriptors 3, 1 and 2. On the control the monitor of the box says
    its id -> the host puts it into the box's cgroups and says go ->
    1, the id that the dressed box has in its own namespace -> the host looks at it from outside and says go ->
    its wait status at the end,
each as a u32, `go` as one byte. As with bubblewrap the monitor only waits; the box is its child, process 1 of namespaces
of its own. Whatever fails ends the process it fails in: nothing that is half dressed comes back to the harness.
"""

import sys

KNOWN = set(sys.modules)  # before the zygote's own

import ctypes  # noqa: E402
import fcntl  # noqa: E402
import gc  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
import struct  # noqa: E402
import traceback  # noqa: E402

# Descriptors below are those of a box, or of its monitor while that is made.
FIRST_OWN_DESCRIPTOR = 8
SETTINGS, CHANNEL = 3, 3
CONTROL, ROLES = 0, 4
DESCRIPTOR_OF_ROLE = {1: CHANNEL, 2: 1, 3: 2}
# Number of the box, role, user, unused, RLIMIT_DATA, RLIMIT_AS.
REQUEST = struct.Struct("<IIIIQQ")
WORD = struct.Struct("<I")
BACKLOG = 256

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x0002_0000, 0x0200_0000, 0x0400_0000, 0x0800_0000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x1000_0000, 0x2000_0000, 0x4000_0000
NAMESPACES = (
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET
)
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_RELATIME = 1, 2, 4, 1 << 21
MNT_DETACH = 2
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 22, 24
SECCOMP_MODE_FILTER = 2
CAP_SETGID, CAP_SETUID = 6, 7
CAPABILITY_VERSION = 0x2008_0522
RLIMIT_MSGQUEUE = 12  # the module `resource` has no name for it

libc = ctypes.CDLL(None, use_errno=True)


class FilterProgram(ctypes.Structure):
    """struct sock_fprog"""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def system(name, *arguments):
    if getattr(libc, name)(*arguments) < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def keep_capabilities(*kept):
    bits = sum(1 << capability for capability in kept)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    # Effective, permitted and inheritable, twice: there are more than 32.
    system("capset", header, (ctypes.c_uint32 * 6)(bits, bits, 0, 0, 0, 0))


def limit_number(name):
    return RLIMIT_MSGQUEUE if name == "msgqueue" else getattr(resource, f"RLIMIT_{name.upper()}")


def move_up(descriptor):
    """The same under a number that no box has."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_OWN_DESCRIPTOR)
    os.close(descriptor)
    return moved


class Zygote:
    def __init__(self):
        with open(SETTINGS, "rb") as stream:
            settings = json.loads(stream.readline())
            code = stream.read()
        self.user = settings["user"]
        self.limits = {limit_number(name): limit for name, limit in settings["limits"].items()}
        self.temporary = f"mode=1777,size={settings['temporaryBytes']}".encode()
        self.code = ctypes.create_string_buffer(code, len(code))
        self.filter = FilterProgram(len(code) // 8, ctypes.addressof(self.code))
        listener = socket.socket(socket.AF_UNIX)
        listener.bind("/tmp/socket/boxes")
        listener.listen(BACKLOG)
        self.listener = socket.socket(fileno=move_up(listener.detach()))
        self.proc = move_up(os.open("/tmp/proc", os.O_PATH | os.O_DIRECTORY))
        # From here on this is what a box sees: no file of the zygote's, no /proc.
        os.chdir("/")
        system("umount2", b"/tmp", MNT_DETACH)
        keep_capabilities(CAP_SETUID, CAP_SETGID)
        # The kernel reaps: nobody waits for monitors.
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)

    def serve(self):
        """Forks for as long as the host lives; returns in each box."""
        waiting = {}
        while True:
            connection = self.accept()
            number, role, user, _, data, space = REQUEST.unpack(connection.recv(REQUEST.size, socket.MSG_WAITALL))
            connections = waiting.setdefault(number, {})
            connections[role] = connection
            if len(connections) < ROLES:
                continue
            del waiting[number]
            if os.fork() == 0:
                descriptors = {role: connections[role].detach() for role in connections}
                for others in waiting.values():
                    for other in others.values():
                        other.close()
                self.become_monitor(descriptors, user, data, space)
                return
            for connection in connections.values():
                connection.close()

    def accept(self):
        connection, _ = self.listener.accept()
        return socket.socket(fileno=move_up(connection.detach()))

    def become_monitor(self, descriptors, user, data, space):
        """Returns in the box alone; the monitor waits for it and ends."""
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self.listener.close()
        for role, descriptor in DESCRIPTOR_OF_ROLE.items():
            os.dup2(descriptors[role], descriptor)
            os.close(descriptors[role])
        control = descriptors[CONTROL]
        tell(control, os.getpid())
        await_go(control)
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        keep_capabilities()
        die_with_parent()
        # Another user's process is nobody's to look at; as after an exec it is its own again.
        system("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)
        system("unshare", NAMESPACES)
        self.write_proc("self/setgroups", "deny")
        self.write_proc("self/uid_map", f"{self.user} {user} 1")
        self.write_proc("self/gid_map", f"{self.user} {user} 1")
        # No namespaces below these.
        self.write_proc("sys/user/max_user_namespaces", "0")
        box = os.fork()
        if box == 0:
            self.dress(control, data, space)
            return
        keep_capabilities()
        os.closerange(0, control)
        os.closerange(control + 1, 1 << 16)
        _, status = os.waitpid(box, 0)
        tell(control, status)
        os._exit(0)

    def write_proc(self, path, text):
        descriptor = os.open(path, os.O_WRONLY, dir_fd=self.proc)
        os.write(descriptor, text.encode())
        os.close(descriptor)

    def dress(self, control, data, space):
        die_with_parent()
        os.setsid()
        system("mount", b"tmpfs", b"/tmp", b"tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_RELATIME, self.temporary)
        os.chdir("/tmp")
        for kind, limit in {**self.limits, resource.RLIMIT_DATA: data, resource.RLIMIT_AS: space}.items():
            resource.setrlimit(kind, (limit, limit))
        capability = 0
        while libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0:
            capability += 1  # up to the last that this kernel has
        keep_capabilities()
        os.close(self.proc)
        system("prctl", PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(self.filter), 0, 0)
        tell(control, os.getpid())
        await_go(control)
        os.close(control)


def die_with_parent():
    system("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def tell(control, number):
    os.write(control, WORD.pack(number))


def await_go(control):
    if os.read(control, 1) == b"":
        os._exit(0)  # the host is gone, or has thought better of it


def become_box():
    """Returns in each box, with nothing of the zygote within reach."""
    try:
        zygote = Zygote()
        gc.collect()
        # Children share what they do not write to.
        gc.freeze()
        os.write(1, b"up\n")
        zygote.serve()
        for name in sys.modules.keys() - KNOWN:
            del sys.modules[name]
        reseed()
    except BaseException:
        os.write(2, traceback.format_exc().encode())
        os._exit(1)


def reseed():
    """What each interpreter draws at its start; the module `random` sees to itself."""
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()
