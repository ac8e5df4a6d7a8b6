# Makes a call of the 32-bit kind, which a filter may have forgotten.
# expect: crashed
import ctypes
import mmap

CODE = bytes([0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3])  # mov eax, getpid; int 0x80; ret
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p


def attack():
    page = libc.mmap(None, 4096, 7, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, -1, 0)
    ctypes.memmove(page, CODE, len(CODE))
    return ctypes.CFUNCTYPE(ctypes.c_int)(page)() and "reached"
