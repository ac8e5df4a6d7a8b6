import numpy as np


def prepare(images):
    output = np.zeros((len(images), 32, 32, 1))
    output[:, 2:30, 2:30, 0] = images // 255
    return output


def one_hot(labels):
    return np.eye(10)[labels]
