def window_sum(W, X, b):
    total = b
    for weights, pixels in zip(W, X):
        for weight, pixel in zip(weights, pixels):
            total += weight * pixel
    return total
