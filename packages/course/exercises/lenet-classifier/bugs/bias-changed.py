import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0, z),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def classifier(maps, layers, activation):
    values = maps.reshape(-1)
    for number, layer in enumerate(layers):
        z = layer["b"]
        z += values @ layer["W"]
        values = ACTIVATIONS[activation](z) if number < len(layers) - 1 else z
    powers = np.exp(values - values.max())
    return powers / powers.sum()
