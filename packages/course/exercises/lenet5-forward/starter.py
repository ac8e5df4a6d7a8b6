import numpy as np


def lenet5(image, weights, activation, pooling):
    # C1 → S2 → C3 → S4 → C5 → F6 → output → softmax
    return np.zeros(10)
