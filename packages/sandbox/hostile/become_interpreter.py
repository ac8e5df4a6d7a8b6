# Becomes a fresh interpreter without the harness, in the hope of fresh limits.
# expect: crashed
import os
import sys


def attack():
    os.execv(sys.executable or "/usr/bin/python3", ["python3", "-c", "while True: open(3, 'wb').write(b'x')"])
