import numpy as np


def activate(z, activation):
    """행마다 활성화 함수 · the activation of each row."""
    # 여기를 채우세요 · fill in: relu, tanh, sigmoid, softmax.
    return z


def forward(X, layers):
    """순전파 · the forward pass: [N][in] → [N][out]."""
    values = X
    for layer in layers:
        # 여기를 고치세요 · change this line: the sums of this layer.
        sums = np.zeros((len(X), len(layer["b"])))
        values = activate(sums, layer["activation"])
    return values


def xor_layers():
    """XOR을 계산하는 층 · layers that compute XOR."""
    # 여기를 고치세요 · change this line.
    return [{"W": [[0], [0]], "b": [0], "activation": "linear"}]
