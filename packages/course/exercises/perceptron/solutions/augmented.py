import numpy as np


def predict(w, b, x):
    return 1 if sum(weight * value for weight, value in zip(w, x)) + b >= 0 else 0


def train(X, y, lr, epochs):
    # The bias is the weight of an input that is always 1.
    samples = np.column_stack([X, np.ones(len(X))])
    weights = np.zeros(samples.shape[1])
    errors = np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for sample, label in zip(samples, y):
            predicted = int(weights @ sample >= 0)
            if predicted != label:
                errors[epoch] += 1
                weights = weights + lr * (label - predicted) * sample
    return {"w": weights[:-1], "b": weights[-1], "errors": errors}
