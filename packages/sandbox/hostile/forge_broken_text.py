# Answers under a number that is no text.
# expect: crashed
import os
import struct


def attack():
    text = b'{"type":"returned","id":"\xff\xfe\xc0\x80","values":["reached",[]]}'
    os.write(3, struct.pack("<II", len(text), 0) + text)
    while True:
        pass
