# Fills memory that counts for nobody, because it could be shared.
# expect: threw
import mmap


def attack():
    memory = mmap.mmap(-1, 1 << 30)
    return memory.write(b"x" * (1 << 29)) and "reached"
