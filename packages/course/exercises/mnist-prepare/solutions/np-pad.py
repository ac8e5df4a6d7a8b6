import numpy as np


def prepare(images):
    return np.pad(images.astype(np.float32) / 255, ((0, 0), (2, 2), (2, 2)))[..., None]


def one_hot(labels):
    return np.eye(10)[labels]
