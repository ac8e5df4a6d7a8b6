import numpy as np


def avg_pool(image, size, stride, padding):
    """평균 풀링 · average pooling, padding 'valid' or 'same' as in TensorFlow."""
    (ph, pw), (sh, sw) = size, stride
    h, w = image.shape
    # 여기를 고치세요 · change these lines for 'same': how many windows, and where the first one begins.
    oh, ow = max(0, (h - ph) // sh + 1), max(0, (w - pw) // sw + 1)
    above, before = 0, 0
    output = np.zeros((oh, ow))
    for y in range(oh):
        for x in range(ow):
            # 여기를 고치세요 · change this line: the mean of the cells that are on the map.
            output[y, x] = 0
    return output
