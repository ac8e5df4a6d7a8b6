# Answers twice, so that the second answer meets the next question.
# expect: crashed
import json
import os
import struct
import sys


def attack():
    question = sys._getframe(1).f_locals["question"]
    text = json.dumps({"type": "returned", "id": question["id"], "values": ["refused", []]}).encode()
    os.write(3, (struct.pack("<II", len(text), 0) + text) * 2)
    while True:
        pass
