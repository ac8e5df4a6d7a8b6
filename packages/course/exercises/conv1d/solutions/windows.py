import numpy as np


def conv1d(x, h):
    padded = np.pad(x, len(h) - 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, len(h))
    return windows @ h[::-1]
