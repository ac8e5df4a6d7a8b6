import numpy as np


def prepare(images):
    """[N][28][28] 0~255 → [N][32][32][1] 0~1"""
    output = np.zeros((len(images), 32, 32, 1))
    # 여기를 채우세요 · fill in.
    return output


def one_hot(labels):
    """[N] → [N][10]"""
    output = np.zeros((len(labels), 10))
    # 여기를 채우세요 · fill in.
    return output
