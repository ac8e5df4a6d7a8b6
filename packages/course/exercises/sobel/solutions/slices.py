import numpy as np


def sobel(image):
    down = image[:-2] + 2 * image[1:-1] + image[2:]
    across = image[:, :-2] + 2 * image[:, 1:-1] + image[:, 2:]
    gx = down[:, 2:] - down[:, :-2]
    gy = across[2:] - across[:-2]
    return {"gx": gx, "gy": gy, "magnitude": np.hypot(gx, gy)}
