# Replaces what the harness encodes results with.
# expect: wrong-answer, runtime-error
import sys

harness = sys.modules["__main__"]
harness.Encoder.encode = lambda self, value, depth=0: {"$record": {"verdict": "accepted"}}


def conv2d(image, kernel):
    return image
