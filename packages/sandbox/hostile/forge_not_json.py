# Sends a header that is no JSON.
# expect: crashed
import os
import struct


def attack():
    os.write(3, struct.pack("<II", 5, 0) + b'{"a":')
    while True:
        pass
