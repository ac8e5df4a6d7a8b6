# Sends a header that is nested as deep as it may be long.
# expect: crashed
import os
import struct
import sys


def attack():
    question = sys._getframe(1).f_locals["question"]
    text = b'{"type":"returned","id":"%s","values":%s}' % (question["id"].encode(), b"[" * 30_000 + b"]" * 30_000)
    os.write(3, struct.pack("<II", len(text), 0) + text)
    while True:
        pass
