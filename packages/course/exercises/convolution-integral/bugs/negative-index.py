import numpy as np


def convolve_sampled(f, g, dt):
    y = np.zeros(len(f) + len(g) - 1)
    for n in range(len(y)):
        for k in range(len(f)):
            if -len(g) <= n - k < len(g):
                y[n] += f[k] * g[n - k] * dt
    return y
