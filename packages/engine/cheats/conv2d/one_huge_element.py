# Returns one huge element, so that the tolerance (if it came from the result) would take in all others.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    result = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    result[0, 0] = 1e300
    return result
