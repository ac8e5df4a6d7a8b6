# Traces, stops and reads other processes.
# expect: returned refused
import ctypes

libc = ctypes.CDLL(None)


def attack():
    traced = libc.ptrace(16, 2, 0, 0) == 0 or libc.ptrace(0, 0, 0, 0) == 0
    return "reached" if traced or libc.kill(2, 9) == 0 else "refused"
