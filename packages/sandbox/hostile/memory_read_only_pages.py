# Fills memory and makes it read-only, so that it counts for nobody any more.
# expect: memory-limit
import ctypes

SIZE = 32 << 20
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


def attack():
    for _ in range(40):
        page = libc.mmap(None, SIZE, 3, 0x22, -1, 0)
        if page in (None, 2**64 - 1):
            raise MemoryError
        ctypes.memset(page, 1, SIZE)
        libc.mprotect(page, SIZE, 1)
    return "reached"
