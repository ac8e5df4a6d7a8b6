import numpy as np


def predict(w, b, x):
    return int(np.dot(w, x) + b >= 0)


def train(X, y, lr, epochs):
    w = np.zeros(X.shape[1])
    b = 0.0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for x, label in zip(X, y):
            miss = label - predict(w, b, x)
            w += lr * miss * x
            b += lr * miss
            wrong += int(miss != 0)
        errors.append(wrong)
    return {"w": w, "b": b, "errors": errors}
