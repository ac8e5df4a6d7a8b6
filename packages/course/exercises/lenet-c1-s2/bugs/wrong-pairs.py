import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0, z),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def c1s2(image, weights, bias, activation, pooling):
    windows = np.lib.stride_tricks.sliding_window_view(image, weights.shape[:2])
    c1 = ACTIVATIONS[activation](np.einsum("yxij,ijf->yxf", windows, weights[:, :, 0]) + bias)
    h, w, filters = c1.shape
    four = c1.reshape(2, h // 2, 2, w // 2, filters)
    return four.mean(axis=(0, 2)) if pooling == "average" else four.max(axis=(0, 2))
