import numpy as np


def max_pool(image, size, stride):
    """최대 풀링 · max pooling: size (PH, PW), stride (down, across), no padding."""
    (ph, pw), (sh, sw) = size, stride
    h, w = image.shape
    output = np.zeros(((h - ph) // sh + 1, (w - pw) // sw + 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            # 여기를 고치세요 · change this line: the largest number of the window.
            output[y, x] = 0
    return output
