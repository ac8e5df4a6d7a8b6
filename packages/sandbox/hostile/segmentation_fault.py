# Breaks its own memory.
# expect: crashed
import ctypes


def attack():
    ctypes.string_at(1)
