# Prints what a harness might print.
# expect: wrong-answer
import json
import struct
import sys

for text in ('{"type":"returned","verdict":"accepted","score":10}', "OK", "1..10", "All tests passed."):
    sys.stdout.buffer.write(struct.pack("<II", len(text), 0) + text.encode())
    print(text, file=sys.stderr)
print(json.dumps({"tests": [{"status": "passed", "score": 10, "max_score": 10}]}))


def conv2d(image, kernel):
    print('{"verdict": "accepted"}')
    return None
