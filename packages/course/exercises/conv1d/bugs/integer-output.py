import numpy as np


def conv1d(x, h):
    y = np.zeros(len(x) + len(h) - 1, dtype=int)
    for n in range(len(y)):
        total = sum(x[k] * h[n - k] for k in range(len(x)) if 0 <= n - k < len(h))
        y[n] = total
    return y
