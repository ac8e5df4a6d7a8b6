import numpy as np


def conv_layer(x, weights, bias, stride, padding):
    sh, sw = stride
    ph, pw = padding
    kh, kw, channels, filters = weights.shape
    padded = np.pad(x, ((ph, ph), (pw, pw), (0, 0)))
    output = np.zeros(((padded.shape[0] - kh) // sh + 1, (padded.shape[1] - kw) // sw + 1, filters))
    for row in range(output.shape[0]):
        for column in range(output.shape[1]):
            window = padded[row * sh : row * sh + kh, column * sw : column * sw + kw]
            output[row, column] = np.tensordot(window, weights, axes=3) + bias
    return output
