# Replaces the functions of the harness by which answers leave the box.
# expect: time-limit, crashed
import sys

harness = sys.modules["__main__"]
harness.write_frame = harness.os_write = lambda *args, **kwargs: 0


def attack():
    return "reached"
