import numpy as np


def max_pool_backward(image, dY, size, stride):
    (ph, pw), (sh, sw) = size, stride
    dX = np.zeros(image.shape)
    for y in range(dY.shape[0]):
        for x in range(dY.shape[1]):
            window = image[y * sh : y * sh + ph, x * sw : x * sw + pw]
            i, j = np.unravel_index(np.argmax(window), window.shape)
            dX[y * sh + i, x * sw + j] += dY[y, x]
    return dX
