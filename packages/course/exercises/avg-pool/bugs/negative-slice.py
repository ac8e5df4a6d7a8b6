import numpy as np


def avg_pool(image, size, stride, padding):
    (ph, pw), (sh, sw) = size, stride
    h, w = image.shape
    if padding == "valid":
        oh, ow, above, before = (h - ph) // sh + 1, (w - pw) // sw + 1, 0, 0
    else:
        oh, ow = -(-h // sh), -(-w // sw)
        above, before = max(0, (oh - 1) * sh + ph - h) // 2, max(0, (ow - 1) * sw + pw - w) // 2
    output = np.zeros((oh, ow))
    for y in range(oh):
        for x in range(ow):
            top, left = y * sh - above, x * sw - before
            window = image[top : top + ph, left : left + pw]
            output[y, x] = window.mean() if window.size else 0
    return output
