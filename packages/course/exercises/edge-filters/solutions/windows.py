import numpy as np

SOBEL = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
PREWITT = np.sign(SOBEL)
KERNELS = {
    "sobel": (SOBEL, SOBEL.T),
    "prewitt": (PREWITT, PREWITT.T),
    "roberts": (np.array([[1, 0], [0, -1]]), np.array([[0, 1], [-1, 0]])),
}


def edge_filter(image, name):
    first, second = KERNELS[name]
    windows = np.lib.stride_tricks.sliding_window_view(image, first.shape)
    one = np.einsum("yxij,ij->yx", windows, first)
    two = np.einsum("yxij,ij->yx", windows, second)
    return np.sqrt(one**2 + two**2)
