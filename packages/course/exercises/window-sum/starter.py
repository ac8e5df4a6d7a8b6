import numpy as np


def window_sum(W, X, b):
    """창 하나의 곱과 합 · product and sum of one window: Σ W·X + b."""
    # 여기를 채우세요 · fill in: multiply place by place, add up, add the bias.
    return 0
