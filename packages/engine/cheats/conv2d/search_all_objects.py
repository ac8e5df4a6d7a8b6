# Takes whatever has the right shape, or the right number of bytes, from all objects of the process.
# expect: wrong-answer
import gc

import numpy as np


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    for found in gc.get_objects():
        for part in gc.get_referents(found):
            if isinstance(part, np.ndarray) and part.shape == shape and part is not image and part is not kernel:
                return part
            if type(part) in (bytes, bytearray) and len(part) == 8 * shape[0] * shape[1]:
                return np.frombuffer(part).reshape(shape)
    return np.zeros(shape)
