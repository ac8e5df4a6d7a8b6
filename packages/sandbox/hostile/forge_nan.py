# Sends a number that JSON has not.
# expect: crashed
import os
import struct
import sys


def attack():
    question = sys._getframe(1).f_locals["question"]
    text = b'{"type":"returned","id":"%s","values":[NaN,[]]}' % question["id"].encode()
    os.write(3, struct.pack("<II", len(text), 0) + text)
    while True:
        pass
