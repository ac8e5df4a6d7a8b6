import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def tanh(z):
    return 2 * sigmoid(2 * z) - 1


def relu(z):
    return np.maximum(0, z)


def leaky_relu(z, alpha):
    return np.maximum(0, z) + alpha * np.minimum(0, z)


def elu(z, alpha):
    return np.maximum(0, z) + alpha * (np.exp(np.minimum(0, z)) - 1)


def maxout(z, pieces):
    return np.max([z[..., first::pieces] for first in range(pieces)], axis=0)
