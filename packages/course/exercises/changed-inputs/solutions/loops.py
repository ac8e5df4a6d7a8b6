def changed_inputs(image, dx, dy):
    h, w = image.shape
    changed = 0
    for y in range(h):
        for x in range(w):
            inside = 0 <= y - dy < h and 0 <= x - dx < w
            moved = image[y - dy, x - dx] if inside else 0
            changed += int(image[y, x] != moved)
    return changed
