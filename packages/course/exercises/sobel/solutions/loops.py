import math

KX = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]


def sobel(image):
    gx, gy, magnitude = [], [], []
    for y in range(len(image) - 2):
        places = range(len(image[0]) - 2)
        window = [(i, j) for i in range(3) for j in range(3)]
        gx.append([sum(image[y + i][x + j] * KX[i][j] for i, j in window) for x in places])
        gy.append([sum(image[y + i][x + j] * KX[j][i] for i, j in window) for x in places])
        magnitude.append([math.hypot(a, d) for a, d in zip(gx[-1], gy[-1])])
    return {"gx": gx, "gy": gy, "magnitude": magnitude}
