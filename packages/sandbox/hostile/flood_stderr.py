# Writes errors without end, past Python's buffers.
# expect: output-limit
import os


def attack():
    while True:
        os.write(2, b"x" * 65_536)
