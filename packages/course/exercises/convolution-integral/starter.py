import numpy as np


def convolve_sampled(f, g, dt):
    """표본으로 구한 합성곱 적분 · the convolution integral of samples dt apart."""
    y = np.zeros(len(f) + len(g) - 1)
    for n in range(len(y)):
        # 여기를 채우세요 · fill in: add the rectangles f[k]·g[n-k]·dt.
        y[n] = 0
    return y
