import numpy as np


def changed_inputs(image, dx, dy):
    h, w = image.shape
    around = np.zeros((h + 2 * abs(dy), w + 2 * abs(dx)))
    top, left = abs(dy), abs(dx)
    around[top : top + h, left : left + w] = image
    moved = around[top - dy : top - dy + h, left - dx : left - dx + w]
    return np.count_nonzero(image != moved)
