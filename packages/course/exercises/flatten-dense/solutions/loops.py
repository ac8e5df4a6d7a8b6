def flatten_dense(x, W, b):
    v = [value for row in x for pixel in row for value in pixel]
    return [max(0.0, sum(v[i] * W[i, k] for i in range(len(v))) + b[k]) for k in range(len(b))]
