import numpy as np


# 여기부터 고치세요 · change what each function returns.
def sigmoid(z):
    return np.zeros_like(z)


def tanh(z):
    return np.zeros_like(z)


def relu(z):
    return np.zeros_like(z)


def leaky_relu(z, alpha):
    return np.zeros_like(z)


def elu(z, alpha):
    return np.zeros_like(z)


def maxout(z, pieces):
    return z
