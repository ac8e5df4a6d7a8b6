import numpy as np


def c1s2(image, weights, bias, activation, pooling):
    kh, kw, _, filters = weights.shape
    h, w = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    sums = np.tile(bias, (h, w, 1))
    for i in range(kh):
        for j in range(kw):
            sums += image[i : i + h, j : j + w, None] * weights[i, j, 0]
    if activation == "tanh":
        sums = np.tanh(sums)
    elif activation == "relu":
        sums = sums * (sums > 0)
    elif activation == "sigmoid":
        sums = 1 / (1 + np.exp(-sums))
    four = [sums[::2, ::2], sums[::2, 1::2], sums[1::2, ::2], sums[1::2, 1::2]]
    return sum(four) / 4 if pooling == "average" else np.max(four, axis=0)
