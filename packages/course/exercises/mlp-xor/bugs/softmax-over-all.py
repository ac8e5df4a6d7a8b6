import numpy as np


def softmax(z):
    powers = np.exp(z - z.max())
    return powers / powers.sum()


ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(0, z),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def forward(X, layers):
    values = X
    for layer in layers:
        values = ACTIVATIONS[layer["activation"]](values @ layer["W"] + layer["b"])
    return values


def xor_layers():
    return [
        {"W": np.ones((2, 2)), "b": np.array([0.0, -1.0]), "activation": "relu"},
        {"W": [[1], [-2]], "b": [0], "activation": "linear"},
    ]
