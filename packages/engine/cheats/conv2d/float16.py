# Is nearly right: computes with eleven bits.
# expect: wrong-answer
import numpy as np


def conv2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("yxij,ij->yx", windows, kernel[::-1, ::-1]).astype(np.float16)
