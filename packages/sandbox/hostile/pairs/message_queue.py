# Sends another box a message through a named queue, and shares named memory with it.
# expect: returned refused
import ctypes

CREATE, READ_WRITE = 0o100, 0o2
libc = ctypes.CDLL(None)


def opens(flags):
    queue = libc.mq_open(b"/between-boxes", READ_WRITE | flags, 0o666, None)
    memory = libc.shm_open(b"/between-boxes", READ_WRITE | flags, 0o666)
    return queue != -1 or memory != -1


def leave():
    opens(CREATE)


def look():
    return "reached" if opens(0) else "refused"
