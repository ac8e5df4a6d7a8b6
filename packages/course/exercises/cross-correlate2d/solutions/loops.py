import numpy as np


def cross_correlate2d(image, kernel, stride, padding):
    sh, sw = stride
    ph, pw = padding
    kh, kw = kernel.shape
    padded = np.pad(image, ((ph, ph), (pw, pw)))
    output = np.zeros(((padded.shape[0] - kh) // sh + 1, (padded.shape[1] - kw) // sw + 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            window = padded[y * sh : y * sh + kh, x * sw : x * sw + kw]
            output[y, x] = np.sum(window * kernel)
    return output
