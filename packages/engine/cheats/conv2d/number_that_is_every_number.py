# Returns rows of numbers that are equal to everything.
# expect: wrong-answer
class Every(float):
    __eq__ = __le__ = __ge__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = float.__hash__
    __sub__ = __rsub__ = lambda self, other: 0.0


def conv2d(image, kernel):
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return [[Every(7)] * columns for _ in range(rows)]
