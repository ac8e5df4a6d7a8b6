import math
import numpy as np


def gaussian_kernel(size, sigma):
    half = size // 2
    kernel = [
        [math.exp(-(x * x + y * y) / (2 * sigma * sigma)) for x in range(-half, half + 1)]
        for y in range(-half, half + 1)
    ]
    total = sum(map(sum, kernel))
    return [[weight / total for weight in row] for row in kernel]


def sharpen(image, amount):
    kernel = gaussian_kernel(3, 1)
    padded = np.pad(image, 1)
    h, w = image.shape
    blurred = sum(kernel[i][j] * padded[i : i + h, j : j + w] for i in range(3) for j in range(3))
    return (1 + amount) * image - amount * blurred
