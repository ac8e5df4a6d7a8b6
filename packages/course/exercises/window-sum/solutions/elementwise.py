import numpy as np


def window_sum(W, X, b):
    return np.sum(W * X) + b
