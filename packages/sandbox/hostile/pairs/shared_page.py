# Wakes a thread of another box that waits on a page of a file which both map.
# expect: returned refused
import ctypes
import mmap
import os
import platform
import threading
import time

FUTEX = 202 if platform.machine() == "x86_64" else 98
WAIT, WAKE, ALL = 0, 1, 2**31 - 1


class Moment(ctypes.Structure):
    _fields_ = [("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long)]


libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
page = libc.mmap(None, 4096, mmap.PROT_READ, mmap.MAP_SHARED, os.open("/box/harness.py", os.O_RDONLY), 0)
word = ctypes.c_uint32.from_address(page).value


def wait():
    libc.syscall(FUTEX, ctypes.c_void_p(page), WAIT, word, ctypes.byref(Moment(60, 0)), 0, 0)


def leave():
    threading.Thread(target=wait, daemon=True).start()
    time.sleep(0.2)


def look():
    return "reached" if libc.syscall(FUTEX, ctypes.c_void_p(page), WAKE, ALL, 0, 0, 0) > 0 else "refused"
