import numpy as np

ACTIVATIONS = {
    "linear": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(0, z),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def classifier(maps, layers, activation):
    values = maps.reshape(-1)
    for layer in layers[:-1]:
        values = ACTIVATIONS[activation](values @ layer["W"] + layer["b"])
    scores = values @ layers[-1]["W"] + layers[-1]["b"]
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()
