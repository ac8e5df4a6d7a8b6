import numpy as np


def max_pool(image, size, stride):
    (ph, pw), (sh, sw) = size, stride
    h, w = image.shape
    output = np.zeros(((h - ph) // sh + 1, (w - pw) // sw + 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            output[y, x] = image[y * sh : y * sh + ph, x * sw : x * sw + pw].max()
    return output
