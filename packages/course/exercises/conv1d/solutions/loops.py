def conv1d(x, h):
    y = [0.0] * (len(x) + len(h) - 1)
    for k, sample in enumerate(x):
        for j, weight in enumerate(h):
            y[k + j] += sample * weight
    return y
