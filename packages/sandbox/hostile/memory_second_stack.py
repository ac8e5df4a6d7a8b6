# Fills memory that counts for nobody, because it could be a stack.
# expect: threw
import mmap

MAP_GROWSDOWN = 0x100


def attack():
    memory = mmap.mmap(-1, 1 << 29, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_GROWSDOWN)
    return memory.write(b"x" * (1 << 29)) and "reached"
