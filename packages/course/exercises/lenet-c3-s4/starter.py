import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0, z),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def c3s4(maps, weights, bias, table, activation, pooling):
    """C3과 S4 · convolution by a connection table + bias → activation → 2×2 pooling."""
    kh, kw, channels, filters = weights.shape
    h, w = maps.shape[0] - kh + 1, maps.shape[1] - kw + 1
    c3 = np.zeros((h, w, filters))
    # 여기를 채우세요 · fill in: only the maps that each kernel sees, then the activation.
    s4 = np.zeros((h // 2, w // 2, filters))
    # 여기를 채우세요 · fill in: pooling.
    return s4
