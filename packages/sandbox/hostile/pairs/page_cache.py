# Tells by which pages of a file that both boxes see are in memory: one has them dropped, the other reads them.
# expect: returned refused
import ctypes
import mmap
import os

file = os.open("/box/harness.py", os.O_RDONLY)
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p


def leave():
    try:
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    except OSError:
        pass
    os.pread(file, 1 << 20, 0)


def is_in_memory():
    try:
        return os.preadv(file, [bytearray(8)], 0, os.RWF_NOWAIT) == 8
    except OSError:
        return False


def look():
    page = libc.mmap(None, 4096, mmap.PROT_READ, mmap.MAP_SHARED, file, 0)
    told = ctypes.create_string_buffer(1)
    return "reached" if is_in_memory() or libc.mincore(ctypes.c_void_p(page), 4096, told) == 0 else "refused"
