import numpy as np


def dense_backward(x, W, dY):
    """완전연결층의 역전파 · back-propagation through Y = XW + b."""
    # 여기를 고치세요 · change these lines.
    dX = np.zeros(x.shape)
    dW = np.zeros(W.shape)
    db = np.zeros(W.shape[1])
    return {"dX": dX, "dW": dW, "db": db}
