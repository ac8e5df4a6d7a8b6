# Sends a tensor of objects.
# expect: crashed
import json
import os
import struct
import sys


def attack():
    question = sys._getframe(1).f_locals["question"]
    tensor = {"$tensor": 0, "dtype": "__proto__", "shape": [1]}
    text = json.dumps({"type": "returned", "id": question["id"], "values": [tensor, []]}).encode()
    os.write(3, struct.pack("<II", len(text), 8) + text + bytes(8))
    while True:
        pass
