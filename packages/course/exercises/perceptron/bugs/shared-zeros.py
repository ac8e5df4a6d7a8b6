import numpy as np


def predict(w, b, x):
    return int(np.dot(w, x) + b >= 0)


def train(X, y, lr, epochs):
    w = np.zeros(X.shape[1], dtype=int)
    b = 0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for x, label in zip(X, y):
            miss = label - predict(w, b, x)
            w = (w + lr * miss * x).astype(int)
            b = int(b + lr * miss)
            wrong += int(miss != 0)
        errors.append(wrong)
    return {"w": w, "b": b, "errors": errors}
