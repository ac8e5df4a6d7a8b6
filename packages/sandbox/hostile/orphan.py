# Tries to leave a process behind that outlives the verdict.
# expect: threw
import os


def attack():
    os.posix_spawn("/usr/bin/python3", ["python3", "-c", "while True: pass"], {})
    return "reached"
