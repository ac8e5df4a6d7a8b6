# Takes whatever has the right shape from the variables of its callers.
# expect: wrong-answer
import sys

import numpy as np


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    frame = sys._getframe(1)
    while frame:
        for found in [*frame.f_locals.values(), *frame.f_globals.values()]:
            if getattr(found, "shape", None) == shape and found is not image and found is not kernel:
                return found
        frame = frame.f_back
    return np.zeros(shape)
