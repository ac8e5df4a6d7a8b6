# Watches what happens to files that boxes share.
# expect: returned refused
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    return "refused" if libc.inotify_init1(0) == -1 else "reached"
