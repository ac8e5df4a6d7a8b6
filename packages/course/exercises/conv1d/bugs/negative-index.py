import numpy as np


def conv1d(x, h):
    y = np.zeros(len(x) + len(h) - 1)
    for n in range(len(y)):
        for k in range(len(x)):
            if n - k < len(h) and n - k >= -len(h):
                y[n] += x[k] * h[n - k]
    return y
