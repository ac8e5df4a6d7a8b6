# Answers before it is asked.
# expect: runtime-error
import json
import os
import struct
import uuid

text = json.dumps({"type": "returned", "id": str(uuid.uuid4()), "values": [None, None]}).encode()


def conv2d(image, kernel):
    os.write(3, struct.pack("<II", len(text), 0) + text)
    return image
