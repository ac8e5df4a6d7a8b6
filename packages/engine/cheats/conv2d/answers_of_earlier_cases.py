# Computes the first case only, and gives its answer again, cut or filled to the size of each later one.
# expect: wrong-answer
import numpy as np

known = []


def conv2d(image, kernel):
    shape = (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1)
    if not known:
        windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
        known.append(np.einsum("yxij,ij->yx", windows, kernel[::-1, ::-1]))
    return np.resize(known[0], shape)
