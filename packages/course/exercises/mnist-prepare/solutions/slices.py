import numpy as np


def prepare(images):
    output = np.zeros((len(images), 32, 32, 1))
    output[:, 2:30, 2:30, 0] = images / 255
    return output


def one_hot(labels):
    output = np.zeros((len(labels), 10))
    output[np.arange(len(labels)), labels] = 1
    return output
