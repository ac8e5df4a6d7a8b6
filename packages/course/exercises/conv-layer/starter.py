import numpy as np


def conv_layer(x, weights, bias, stride, padding):
    """합성곱층 · convolution layer: x [H][W][C] → [OH][OW][F]."""
    sh, sw = stride
    ph, pw = padding
    kh, kw, channels, filters = weights.shape
    padded = np.pad(x, ((ph, ph), (pw, pw), (0, 0)))
    output = np.zeros(((padded.shape[0] - kh) // sh + 1, (padded.shape[1] - kw) // sw + 1, filters))
    for row in range(output.shape[0]):
        for column in range(output.shape[1]):
            # 여기를 채우세요 · fill in: one number for each kernel.
            output[row, column] = 0
    return output
