import numpy as np


def zero_pad(image, padding):
    top, bottom, left, right = padding
    return np.pad(image, ((top, left), (bottom, right)))
