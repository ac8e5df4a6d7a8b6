import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def tanh(z):
    return np.tanh(z)


def relu(z):
    z[z < 0] = 0
    return z


def leaky_relu(z, alpha):
    z[z < 0] *= alpha
    return z


def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


def maxout(z, pieces):
    return z.reshape(*z.shape[:-1], -1, pieces).max(axis=-1)
