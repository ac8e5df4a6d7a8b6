import numpy as np


def dense_backward(x, W, dY):
    dX, dW, db = [], np.zeros(W.shape), np.zeros(W.shape[1])
    for sample, gradient in zip(x, dY):
        dX.append((W * gradient).sum(axis=1))
        dW += np.outer(sample, gradient)
        db += gradient
    return {"dX": dX, "dW": dW, "db": db}
