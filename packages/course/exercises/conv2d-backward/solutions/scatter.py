import numpy as np


def conv2d_backward(x, w, dY):
    dX, dW = np.zeros(x.shape), np.zeros(w.shape)
    kh, kw = w.shape
    for top in range(dY.shape[0]):
        for left in range(dY.shape[1]):
            dX[top : top + kh, left : left + kw] += dY[top, left] * w
            dW += dY[top, left] * x[top : top + kh, left : left + kw]
    return {"dX": dX, "dW": dW, "db": float(np.sum(dY))}
