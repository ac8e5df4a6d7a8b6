import numpy as np


def changed_inputs(image, dx, dy):
    h, w = image.shape
    changed = 0
    for y in range(h):
        for x in range(w):
            inside = y - dy < h and x - dx < w and y - dy >= -h and x - dx >= -w
            moved = image[y - dy, x - dx] if inside else 0
            changed += int(image[y, x] != moved)
    return changed
