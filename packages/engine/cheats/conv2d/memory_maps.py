# Looks for the answer in the memory of the process that asks, and in its own.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    for process in ("self", *range(1, 100)):
        try:
            return np.fromfile(f"/proc/{process}/mem", count=shape[0] * shape[1]).reshape(shape)
        except (OSError, ValueError):
            continue
    return np.zeros(shape)
