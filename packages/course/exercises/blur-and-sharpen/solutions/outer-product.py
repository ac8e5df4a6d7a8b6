import numpy as np


def gaussian_kernel(size, sigma):
    distances = np.arange(size) - (size - 1) // 2
    line = np.exp(-(distances**2) / (2 * sigma**2))
    kernel = np.outer(line, line)
    return kernel / kernel.sum()


def sharpen(image, amount):
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(image, 1), (3, 3))
    blurred = np.einsum("yxij,ij->yx", windows, gaussian_kernel(3, 1))
    return image + amount * (image - blurred)
