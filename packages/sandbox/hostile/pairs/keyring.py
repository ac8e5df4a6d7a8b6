# Leaves a key in the kernel's keyring of a user, which all boxes of an ordinary user have in common.
# expect: returned refused
import ctypes
import platform

ADD_KEY, KEYCTL = (248, 250) if platform.machine() == "x86_64" else (217, 219)
USER_KEYRING, SEARCH = -4, 10
libc = ctypes.CDLL(None)


def leave():
    libc.syscall(ADD_KEY, b"user", b"between-boxes", b"x", 1, USER_KEYRING)


def look():
    return "reached" if libc.syscall(KEYCTL, SEARCH, USER_KEYRING, b"user", b"between-boxes", 0) != -1 else "refused"
