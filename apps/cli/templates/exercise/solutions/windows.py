import numpy as np


def slide_over(signal, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(signal, len(kernel))
    return windows @ kernel
