def dense_backward(x, W, dY):
    return {"dX": dY @ W.T, "dW": x.T @ dY, "db": dY.sum(axis=1)}
