import numpy as np


def cross_correlate2d(image, kernel, stride, padding):
    """교차상관 · cross-correlation with stride (down, across) and zero padding (rows, columns)."""
    sh, sw = stride
    ph, pw = padding
    kh, kw = kernel.shape
    padded = np.pad(image, ((ph, ph), (pw, pw)))
    # 여기를 고치세요 · change this line: the size of the output.
    output = np.zeros((1, 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            # 여기를 채우세요 · fill in: the sum of products of this window.
            output[y, x] = 0
    return output
