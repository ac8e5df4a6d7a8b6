import numpy as np


def softmax(z):
    """행마다의 확률 · the probabilities of each row."""
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss(logits, labels):
    """평균 손실 · the mean loss."""
    # 여기를 고치세요 · change this line.
    return 0.0


def gradient(logits, labels):
    """점수의 기울기 · the gradient of the scores."""
    # 여기를 고치세요 · change this line.
    return softmax(logits)
