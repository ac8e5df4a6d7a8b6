# Answers once itself and once through the harness: the second answer shall meet the next question.
# expect: runtime-error, wrong-answer
import json
import os
import struct
import sys


def conv2d(image, kernel):
    question = sys._getframe(1).f_locals["question"]
    text = json.dumps({"type": "returned", "id": question["id"], "values": [[[0.0]], None]}).encode()
    os.write(3, struct.pack("<II", len(text), 0) + text)
    return image
