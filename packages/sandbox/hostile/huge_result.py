# Returns a view that is 2 GB long and takes no memory.
# expect: output-limit
import numpy as np


def attack():
    return np.broadcast_to(np.float64(1), (250_000_000,))
