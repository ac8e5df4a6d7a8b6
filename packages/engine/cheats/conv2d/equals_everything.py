# Returns an array that is equal to everything, as it says itself.
# expect: wrong-answer
import numpy as np


class Equal(np.ndarray):
    __eq__ = __le__ = __ge__ = __lt__ = lambda self, other: np.True_
    __ne__ = lambda self, other: np.False_
    __sub__ = __rsub__ = __abs__ = lambda self, *other: np.zeros(self.shape)
    __array_ufunc__ = lambda self, *args, **kwargs: np.True_


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    return np.full(shape, 7.0).view(Equal)
