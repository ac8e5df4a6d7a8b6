import numpy as np


def max_pool_backward(image, dY, size, stride):
    windows = np.lib.stride_tricks.sliding_window_view(image, size)[:: stride[0], :: stride[1]]
    rows, columns = dY.shape
    best = windows.reshape(rows, columns, -1).argmax(axis=2)
    i = np.arange(rows)[:, None] * stride[0] + best // size[1]
    j = np.arange(columns)[None, :] * stride[1] + best % size[1]
    dX = np.zeros(image.shape)
    dX[i, j] += dY
    return dX
