import numpy as np


def flatten_dense(x, W, b):
    """펼치기 → 완전연결층 → ReLU · flatten, dense, ReLU."""
    # 여기를 고치세요 · change these lines.
    v = np.zeros(W.shape[0])
    return np.zeros(len(b))
