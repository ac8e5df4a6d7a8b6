# Returns an object that becomes another array at every look.
# expect: wrong-answer, runtime-error
import numpy as np

looks = []


class Later:
    def __init__(self, shape):
        self.shape = shape

    def __array__(self, *args, **kwargs):
        looks.append(1)
        return np.full(self.shape, float(len(looks)))


def conv2d(image, kernel):
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return [Later((columns,)) for _ in range(rows)]
