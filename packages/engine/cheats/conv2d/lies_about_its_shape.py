# Returns nothing, which says that it has the right shape.
# expect: wrong-answer, runtime-error
import numpy as np


class Lying(np.ndarray):
    right = (1, 1)
    shape = property(lambda self: self.right)
    size = property(lambda self: self.right[0] * self.right[1])
    ndim = property(lambda self: 2)


def conv2d(image, kernel):
    Lying.right = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    return np.zeros(0).view(Lying)
