# Sends a tensor that lies outside the body, with a negative length.
# expect: crashed
import json
import os
import struct
import sys


def attack():
    question = sys._getframe(1).f_locals["question"]
    tensor = {"$tensor": 7, "dtype": "float64", "shape": [-1, -1]}
    text = json.dumps({"type": "returned", "id": question["id"], "values": [tensor, []]}).encode()
    os.write(3, struct.pack("<II", len(text), 8) + text + bytes(8))
    while True:
        pass
