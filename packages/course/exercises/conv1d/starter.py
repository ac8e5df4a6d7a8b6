import numpy as np


def conv1d(x, h):
    """1차원 합성곱(full) · one-dimensional convolution, full: y[n] = Σ x[k]·h[n−k]."""
    y = np.zeros(len(x) + len(h) - 1)
    for n in range(len(y)):
        for k in range(len(x)):
            # 여기를 채우세요 · fill in: add x[k]·h[n-k] to y[n] where h has that place.
            pass
    return y
