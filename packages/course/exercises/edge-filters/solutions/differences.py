import numpy as np


def edge_filter(image, name):
    if name == "roberts":
        return np.hypot(image[:-1, :-1] - image[1:, 1:], image[:-1, 1:] - image[1:, :-1])
    middle = 2 if name == "sobel" else 1
    down = image[:-2] + middle * image[1:-1] + image[2:]
    across = image[:, :-2] + middle * image[:, 1:-1] + image[:, 2:]
    return np.hypot(down[:, 2:] - down[:, :-2], across[2:] - across[:-2])
