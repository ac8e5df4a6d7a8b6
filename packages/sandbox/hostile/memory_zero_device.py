# Fills memory that counts for nobody, because it is a mapped device.
# expect: threw
import mmap
import os


def attack():
    memory = mmap.mmap(os.open("/dev/zero", os.O_RDWR), 1 << 30)
    return memory.write(b"x" * (1 << 29)) and "reached"
