import numpy as np


def conv1d_mode(x, h, mode):
    if mode != "full" and len(h) > len(x):
        raise ValueError("h is longer than x")
    full = np.zeros(len(x) + len(h) - 1)
    for k in range(len(x)):
        full[k : k + len(h)] += x[k] * h
    cut = len(h) - 1
    if mode == "same":
        return full[cut // 2 : -(cut - cut // 2)]
    return full if mode == "full" else full[cut : -(cut + 1)]
