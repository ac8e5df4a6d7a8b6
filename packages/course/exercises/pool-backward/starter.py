import numpy as np


def max_pool_backward(image, dY, size, stride):
    """최대 풀링의 역전파 · back-propagation through max pooling."""
    (ph, pw), (sh, sw) = size, stride
    dX = np.zeros(image.shape)
    for y in range(dY.shape[0]):
        for x in range(dY.shape[1]):
            # 여기를 채우세요 · fill in: find the first maximum of the window, and add dY[y, x] there.
            pass
    return dX
