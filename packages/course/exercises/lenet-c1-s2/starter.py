import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    # 여기를 채우세요 · fill in: tanh, relu, sigmoid.
}


def c1s2(image, weights, bias, activation, pooling):
    """C1과 S2 · convolution + bias → activation → 2×2 pooling."""
    activate = ACTIVATIONS.get(activation, ACTIVATIONS["linear"])
    kh, kw, _, filters = weights.shape
    h, w = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    c1 = np.zeros((h, w, filters))
    # 여기를 채우세요 · fill in: convolution and bias.
    c1 = activate(c1)
    s2 = np.zeros((h // 2, w // 2, filters))
    # 여기를 채우세요 · fill in: pooling.
    return s2
