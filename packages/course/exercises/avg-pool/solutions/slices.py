def avg_pool(image, size, stride, padding):
    (ph, pw), (sh, sw) = size, stride

    def starts(n, p, s):
        if padding == "valid":
            return range(0, n - p + 1, s)
        count = -(-n // s)
        first = -(max(0, (count - 1) * s + p - n) // 2)
        return range(first, first + count * s, s)

    h, w = image.shape
    return [
        [
            image[max(0, top) : top + ph, max(0, left) : left + pw].mean()
            for left in starts(w, pw, sw)
        ]
        for top in starts(h, ph, sh)
    ]
