# Returns an array that lies about its shape.
# expect: crashed, threw, output-limit
import numpy as np


class Lying(np.ndarray):
    shape = property(lambda self: (10**6, 10**6))


def attack():
    return np.zeros(3).view(Lying)
