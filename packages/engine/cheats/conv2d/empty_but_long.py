# Returns two milliards of empty rows, which take no memory where they are made.
# expect: wrong-answer, runtime-error
import numpy as np


def conv2d(image, kernel):
    return np.zeros((2**31, 0))
