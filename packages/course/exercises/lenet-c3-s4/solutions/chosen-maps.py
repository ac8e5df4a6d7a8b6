import numpy as np


def c3s4(maps, weights, bias, table, activation, pooling):
    kh, kw, channels, filters = weights.shape
    h, w = maps.shape[0] - kh + 1, maps.shape[1] - kw + 1
    output = []
    for f in range(filters):
        seen = np.flatnonzero(table[:, f])
        sums = np.full((h, w), bias[f])
        for c in seen:
            for i in range(kh):
                for j in range(kw):
                    sums += maps[i : i + h, j : j + w, c] * weights[i, j, c, f]
        if activation == "tanh":
            sums = np.tanh(sums)
        elif activation == "relu":
            sums = np.maximum(sums, 0)
        elif activation == "sigmoid":
            sums = 1 / (1 + np.exp(-sums))
        four = [sums[::2, ::2], sums[::2, 1::2], sums[1::2, ::2], sums[1::2, 1::2]]
        output.append(np.mean(four, axis=0) if pooling == "average" else np.max(four, axis=0))
    return np.stack(output, axis=-1)
