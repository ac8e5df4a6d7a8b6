import numpy as np


def softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


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
        {"W": np.full((2, 2), 20), "b": np.array([-10.0, -30.0]), "activation": "sigmoid"},
        {"W": [[20], [-20]], "b": [-10], "activation": "sigmoid"},
    ]
