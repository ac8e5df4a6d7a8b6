import numpy as np


def max_pool(image, size, stride):
    (ph, pw), (sh, sw) = size, stride
    oh, ow = (image.shape[0] - ph) // sh + 1, (image.shape[1] - pw) // sw + 1
    return np.resize(image, (oh, ph, ow, pw)).max(axis=(1, 3))
