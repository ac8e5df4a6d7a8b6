import numpy as np


def zero_pad(image, padding):
    """제로패딩 · zero padding: (top, bottom, left, right)."""
    top, bottom, left, right = padding
    h, w = image.shape
    output = np.zeros((top + h + bottom, left + w + right))
    # 여기를 채우세요 · fill in: put the image at its place.
    return output
