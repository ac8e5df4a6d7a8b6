# Reads the memory of another box, or stops it, under every number that it may have.
# expect: returned refused
import ctypes
import os

ATTACH = 16
libc = ctypes.CDLL(None)
buffer = ctypes.create_string_buffer(b"between boxes", 4096)


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def leave():
    return ctypes.addressof(buffer)


def look():
    own = ctypes.create_string_buffer(4096)
    here, there = Piece(ctypes.addressof(own), 64), Piece(ctypes.addressof(buffer), 64)
    for process in range(1, 2_000):
        if process == os.getpid():
            continue
        if libc.process_vm_readv(process, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0:
            return "reached"
        if libc.ptrace(ATTACH, process, None, None) == 0:
            return "reached"
    return "refused"
