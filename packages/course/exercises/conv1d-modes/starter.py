import numpy as np


def conv1d_mode(x, h, mode):
    """full, same, valid 합성곱 · convolution with a mode: 'full', 'same' or 'valid'."""
    full = np.zeros(len(x) + len(h) - 1)
    for k in range(len(x)):
        full[k : k + len(h)] += x[k] * h
    # 여기를 채우세요 · fill in: refuse what does not fit, then keep the part that mode asks for.
    return full
