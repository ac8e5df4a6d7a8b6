# Hangs up.
# expect: crashed
import os


def attack():
    os.close(3)
    return "reached"
