# Looks for whatever the host left in its descriptors besides the channel.
# expect: returned refused
import os


def is_open(descriptor):
    try:
        return bool(os.fstat(descriptor))
    except OSError:
        return False


def attack():
    return "reached" if any(is_open(descriptor) for descriptor in range(4, 1_024)) else "refused"
