# Signals to another box through a lock on a file that both see.
# expect: threw
import fcntl


def attack():
    fcntl.flock(open("/box/harness.py"), fcntl.LOCK_SH)
    return "reached"
