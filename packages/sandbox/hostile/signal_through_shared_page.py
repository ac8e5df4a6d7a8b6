# Wakes whoever waits on a page of a file that another box maps, too: a message between two students.
# expect: returned refused
import ctypes
import mmap
import os
import platform

FUTEX = 202 if platform.machine() == "x86_64" else 98
FUTEX_WAKE, ALL = 1, 2**31 - 1
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p


def attack():
    page = libc.mmap(None, 4096, mmap.PROT_READ, mmap.MAP_PRIVATE, os.open("/box/harness.py", os.O_RDONLY), 0)
    ctypes.c_uint32.from_address(page).value  # the page has to be there
    return "refused" if libc.syscall(FUTEX, ctypes.c_void_p(page), FUTEX_WAKE, ALL, 0, 0, 0) == -1 else "reached"
