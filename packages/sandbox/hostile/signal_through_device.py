# Leaves a message in the times of a device that all boxes share.
# expect: threw
import os


def attack():
    os.utime("/dev/null", (1, 1) if os.getuid() == 0 else None)
    return "reached"
