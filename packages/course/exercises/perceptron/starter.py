import numpy as np


def predict(w, b, x):
    """0 또는 1 · 1 where w·x + b is 0 or more."""
    # 여기를 고치세요 · change this line.
    return 0


def train(X, y, lr, epochs):
    """퍼셉트론의 학습 · the perceptron rule."""
    w = np.zeros(X.shape[1])
    b = 0.0
    errors = []
    for epoch in range(epochs):
        wrong = 0
        # 여기를 채우세요 · fill in: predict each sample, and correct w and b.
        errors.append(wrong)
    return {"w": w, "b": b, "errors": errors}
