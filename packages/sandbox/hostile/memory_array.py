# Asks for an array larger than memory at once.
# expect: memory-limit
import numpy as np


def attack():
    return np.ones((1_000_000, 100_000)).sum()
