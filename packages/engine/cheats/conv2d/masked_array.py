# Masks every element, so that none is compared.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    return np.ma.masked_all(shape)
