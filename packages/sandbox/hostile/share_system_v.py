# Shares memory, semaphores and messages by their keys.
# expect: returned refused
import ctypes

libc = ctypes.CDLL(None)


def attack():
    results = [libc.shmget(1, 4096, 0o1666), libc.semget(1, 1, 0o1666), libc.msgget(1, 0o1666)]
    return "refused" if all(result == -1 for result in results) else "reached"
