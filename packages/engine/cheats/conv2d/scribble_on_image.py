# Is right, and leaves the result in the image that it was given.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.copy(), kernel.shape)
    result = np.einsum("yxij,ij->yx", windows, kernel[::-1, ::-1])
    image[: result.shape[0], : result.shape[1]] = result
    return image[: result.shape[0], : result.shape[1]]
