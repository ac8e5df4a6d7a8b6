# Sends a body that is larger than any right answer.
# expect: crashed
import os
import struct


def attack():
    os.write(3, struct.pack("<II", 2, 1 << 30) + b"{}")
    while True:
        os.write(3, bytes(65_536))
