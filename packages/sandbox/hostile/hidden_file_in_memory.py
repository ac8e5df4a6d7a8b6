# Keeps a file where no limit counts it.
# expect: threw
import os


def attack():
    return os.memfd_create("x") and "reached"
