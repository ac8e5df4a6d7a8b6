# Becomes root in a user namespace of its own.
# expect: returned refused
import ctypes


def attack():
    clone_newuser = 0x10000000
    return "reached" if ctypes.CDLL(None).unshare(clone_newuser) == 0 else "refused"
