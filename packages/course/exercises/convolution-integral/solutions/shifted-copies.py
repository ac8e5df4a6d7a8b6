import numpy as np


def convolve_sampled(f, g, dt):
    y = np.zeros(len(f) + len(g) - 1)
    for k, height in enumerate(f):
        y[k : k + len(g)] += height * g
    return y * dt
