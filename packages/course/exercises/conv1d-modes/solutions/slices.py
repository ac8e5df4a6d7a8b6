import numpy as np


def conv1d_mode(x, h, mode):
    if mode != "full" and len(h) > len(x):
        raise ValueError("h is longer than x")
    full = np.zeros(len(x) + len(h) - 1)
    for k in range(len(x)):
        full[k : k + len(h)] += x[k] * h
    start = {"full": 0, "same": (len(h) - 1) // 2, "valid": len(h) - 1}[mode]
    length = {"full": len(full), "same": len(x), "valid": len(x) - len(h) + 1}[mode]
    return full[start : start + length]
