import numpy as np


def conv2d_backward(x, w, dY):
    """합성곱의 역전파 · back-propagation through a convolution: valid, stride 1, not flipped."""
    dX, dW, db = np.zeros(x.shape), np.zeros(w.shape), 0.0
    kh, kw = w.shape
    for top in range(dY.shape[0]):
        for left in range(dY.shape[1]):
            # 여기를 채우세요 · fill in: what this output adds to the gradients.
            pass
    return {"dX": dX, "dW": dW, "db": db}
