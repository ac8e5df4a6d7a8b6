# Returns infinities, beside which every tolerance is wide.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    return np.full((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1), np.inf)
