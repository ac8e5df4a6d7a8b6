def conv2d(image, kernel):
    kh, kw = kernel.shape
    h, w = image.shape
    output = []
    for y in range(h - kh + 1):
        row = []
        for x in range(w - kw + 1):
            total = 0.0
            for i in range(kh):
                for j in range(kw):
                    total += image[y + i, x + j] * kernel[kh - 1 - i, kw - 1 - j]
            row.append(total)
        output.append(row)
    return output
