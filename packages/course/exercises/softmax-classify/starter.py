import numpy as np


def softmax(z):
    """마지막 축을 따라 확률로 · probabilities along the last axis."""
    # 여기를 고치세요 · change this line.
    return z


def classify(z):
    """가장 자신 있는 클래스 · the most confident class, the lowest on ties."""
    # 여기를 고치세요 · change this line.
    return 0
