import numpy as np

KX = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])


def sobel(image):
    shape = (image.shape[0] - 2, image.shape[1] - 2)
    gx, gy = np.zeros(shape, dtype=int), np.zeros(shape, dtype=int)
    for y in range(shape[0]):
        for x in range(shape[1]):
            window = image[y : y + 3, x : x + 3]
            gx[y, x] = (window * KX).sum()
            gy[y, x] = (window * KX.T).sum()
    return {"gx": gx, "gy": gy, "magnitude": np.hypot(gx, gy)}
