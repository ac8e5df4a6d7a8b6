import numpy as np


def conv2d(image, kernel):
    kh, kw = kernel.shape
    output = np.zeros((image.shape[0] - kh + 1, image.shape[1] - kw + 1), dtype=int)
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            output[y, x] = (image[y : y + kh, x : x + kw] * kernel[::-1, ::-1]).sum()
    return output
