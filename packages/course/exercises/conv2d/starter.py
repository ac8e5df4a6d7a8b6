import numpy as np


def conv2d(image, kernel):
    """2차원 합성곱 · two-dimensional convolution: kernel flipped, no padding, stride 1."""
    kh, kw = kernel.shape
    output = np.zeros((image.shape[0] - kh + 1, image.shape[1] - kw + 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            # 여기를 채우세요 · fill in: multiply the window by the flipped kernel and add up.
            output[y, x] = 0
    return output
