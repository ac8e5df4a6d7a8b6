# Changes the harness's variables while it answers.
# expect: wrong-answer, runtime-error
import sys


def trace(frame, event, argument):
    for name in ("maxResultBytes", "verdict"):
        if name in frame.f_locals:
            frame.f_locals[name] = "accepted"
    return trace


def conv2d(image, kernel):
    sys.settrace(trace)
    return image[kernel.shape[0] - 1 :, kernel.shape[1] - 1 :]
