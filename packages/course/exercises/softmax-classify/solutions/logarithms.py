import numpy as np


def softmax(z):
    largest = z.max(axis=-1)[..., None]
    log_sum = largest + np.log(np.sum(np.exp(z - largest), axis=-1))[..., None]
    return np.exp(z - log_sum)


def classify(z):
    return max(range(len(z)), key=lambda i: z[i])
