import numpy as np


def zero_pad(image, padding):
    top, bottom, left, right = padding
    h, w = image.shape
    output = np.zeros((top + h + bottom, left + w + right))
    output[top : top + h, left : left + w] = image
    return output
